import { describe, expect, it } from "vitest";
import { type Actor, visitor } from "#lib/base/actor.ts";
import { amendEvent } from "#lib/domain/events/amend-event.ts";
import { changeProgramme } from "#lib/domain/events/change-programme.ts";
import { findOwnEvent, listBillable, listDraftEvents } from "#lib/domain/events/find-own-event.ts";
import { moveEvent } from "#lib/domain/events/move-event.ts";
import { planEvent } from "#lib/domain/events/plan-event.ts";
import { findEvent, listEvents } from "#lib/domain/events/queries.ts";
import { changeProgrammeSchema, planEventSchema } from "#lib/domain/events/schema.ts";
import type { EventStep } from "#lib/domain/events/types.ts";
import { findPersonBySlug } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, someone, unique } from "#tests/world/world.ts";

withDatabase();

function plan(groupId: string, fields: Record<string, unknown> = {}) {
  return planEventSchema.parse({
    ...{ groupId, title: unique("A view from Tokyo"), startsAt: "2031-01-28T14:00" },
    ...{ endsAt: "2031-01-28T16:00", timeZone: "Asia/Tokyo", ...fields },
  });
}

async function aPlan(fields: Record<string, unknown> = {}) {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const planned = await planEvent(moderator, plan(group.id, fields));
  if (!planned.ok) throw new Error(planned.refusal.kind);
  const { slug } = planned.value;
  const { id } = await db.event.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const move = (step: EventStep) => moveEvent(moderator, { eventId: id, step });
  const state = async () => (await findOwnEvent(moderator, group.id, slug))?.state;
  return { group, moderator, id, slug, move, state };
}

const part = (eventId: string, fields: Record<string, unknown>) =>
  changeProgrammeSchema.parse({ eventId, change: "add", role: "speaker", ...fields });

describe("an event", () => {
  it("is a draft of its moderators until it is announced, then everybody's, in the time of its venue", async () => {
    const { group, moderator, slug, move } = await aPlan({ place: "Tokyo", hashtag: "#FourPartners" });
    expect(await findEvent(slug)).toBeNull();
    expect(await listEvents({ groupSlug: group.slug })).toEqual([]);
    expect((await listDraftEvents(moderator, group.id)).map((draft) => draft.slug)).toEqual([slug]);
    for (const actor of [await someone(group), await someone(group, "observer"), visitor]) {
      expect(await listDraftEvents(actor, group.id)).toEqual([]);
      expect(await findOwnEvent(actor, group.id, slug)).toBeNull();
    }
    expect(await move("announce")).toMatchObject({ ok: true });
    expect(await findEvent(slug)).toMatchObject({
      ...{ state: "announced", place: "Tokyo", hashtag: "FourPartners", timeZone: "Asia/Tokyo" },
      startsAt: new Date("2031-01-28T05:00:00Z"),
    });
    expect(await listDraftEvents(moderator, group.id)).toEqual([]);
  });

  it("is postponed, announced again with another time, and cancelled for good", async () => {
    const { group, moderator, id, slug, move, state } = await aPlan();
    await move("announce");
    await move("postpone");
    expect(await state()).toBe("postponed");
    const later = {
      ...plan(group.id, { startsAt: "2031-03-01T14:00", endsAt: "2031-03-01T15:00" }),
      eventId: id,
    };
    expect(await amendEvent(moderator, later)).toMatchObject({ ok: true });
    await move("resume");
    expect(await findEvent(slug)).toMatchObject({
      state: "announced",
      startsAt: new Date("2031-03-01T05:00:00Z"),
    });
    await move("cancel");
    expect(await state()).toBe("cancelled");
    for (const step of ["announce", "resume", "postpone", "cancel", "discard"] as const)
      expect(await move(step)).toMatchObject({ refusal: { kind: "WrongState" } });
    expect(await amendEvent(moderator, later)).toMatchObject({ refusal: { kind: "WrongState" } });
    expect(await changeProgramme(moderator, part(id, { name: "Late" }))).toMatchObject({
      refusal: { kind: "WrongState" },
    });
  });

  it("can be given up while nobody was told, and not after", async () => {
    const draft = await aPlan();
    expect(await draft.move("discard")).toMatchObject({ ok: true });
    expect(await draft.state()).toBeUndefined();
    const told = await aPlan();
    await told.move("announce");
    expect(await told.move("discard")).toMatchObject({ refusal: { kind: "WrongState" } });
  });

  it("is nobody else's to plan or change", async () => {
    const { group, moderator, id } = await aPlan();
    const others: [Actor, string, string][] = [
      [await someone(group), "NotAllowed", "NotVisible"],
      [await someone(group, "observer"), "NotAllowed", "NotVisible"],
      [await someone(await aGroup(), "moderator"), "NotVisible", "NotVisible"],
      [visitor, "NotVisible", "NotVisible"],
    ];
    for (const [actor, planning, changing] of others) {
      expect(await planEvent(actor, plan(group.id))).toMatchObject({ refusal: { kind: planning } });
      for (const answer of [
        await amendEvent(actor, { ...plan(group.id), eventId: id }),
        await moveEvent(actor, { eventId: id, step: "announce" }),
        await changeProgramme(actor, part(id, { name: "Somebody" })),
      ])
        expect(answer).toMatchObject({ refusal: { kind: changing } });
    }
    await moveEvent(moderator, { eventId: id, step: "announce" });
    expect(await moveEvent(await someone(group), { eventId: id, step: "cancel" })).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
  });

  it("is not announced for a group that the public cannot read of", async () => {
    const group = await aGroup({ announced: false });
    const moderator = await someone(group, "moderator");
    const planned = await planEvent(moderator, plan(group.id));
    const slug = planned.ok ? planned.value.slug : "";
    const { id } = await db.event.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    expect(await moveEvent(moderator, { eventId: id, step: "announce" })).toMatchObject({
      refusal: { kind: "GroupNotAnnounced" },
    });
  });

  it("has an address of its own, also among others of its title and beside the page that plans one", async () => {
    const title = unique("New");
    const [one, two] = [await aPlan({ title }), await aPlan({ title })];
    expect(two.slug).toBe(`${one.slug}-2`);
    expect((await aPlan({ title: "new" })).slug).not.toBe("new");
  });

  it("does not end before it begins, nor begin when no clock shows that time", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const refused = async (fields: Record<string, unknown>) => {
      const planned = await planEvent(moderator, plan(group.id, fields));
      return planned.ok ? "planned" : planned.refusal.kind;
    };
    expect(await refused({ endsAt: "2031-01-28T13:00" })).toBe("EndsBeforeStart");
    expect(
      await refused({
        ...{ startsAt: "2031-03-30T02:30", endsAt: "2031-03-30T05:00", timeZone: "Europe/Brussels" },
      }),
    ).toBe("NoSuchLocalTime");
  });

  it("takes no zone that there is none of, and no hashtag with a space", () => {
    const groupId = crypto.randomUUID();
    expect(() => plan(groupId, { timeZone: "Asia/Nowhere" })).toThrow();
    expect(() => plan(groupId, { hashtag: "two words" })).toThrow();
    expect(plan(groupId, { hashtag: "#四か国" }).hashtag).toBe("四か国");
  });
});

describe("its programme", () => {
  it("names people who are here and others, as what and with their office, in an order that can be changed", async () => {
    const { group, moderator, id, slug, move } = await aPlan();
    const speaker = await someone(group);
    const name = unique("Guest Of Honour");
    await changeProgramme(
      moderator,
      part(id, { personId: speaker.personId, role: "keynote", billing: "Then" }),
    );
    await changeProgramme(moderator, part(id, { name, role: "moderator", billing: "Director" }));
    const [first, second] = (await findOwnEvent(moderator, group.id, slug))?.appearances ?? [];
    expect(second).toMatchObject({ name, role: "moderator", billing: "Director" });
    const up = { appearanceId: second?.id, change: "up", role: "opening_remarks", billing: "Chair" };
    expect(await changeProgramme(moderator, part(id, up))).toMatchObject({ ok: true });
    await move("announce");
    const told = (await findEvent(slug))?.appearances ?? [];
    expect(told.map(({ role, billing }) => [role, billing])).toEqual([
      ["opening_remarks", "Chair"],
      ["keynote", "Then"],
    ]);
    await changeProgramme(moderator, part(id, { appearanceId: first?.id, change: "remove" }));
    expect((await findEvent(slug))?.appearances).toHaveLength(1);
  });

  it("tells the public of somebody new only once it is announced", async () => {
    const { moderator, id, move } = await aPlan();
    const name = unique("Secret Guest");
    await changeProgramme(moderator, part(id, { name }));
    const { slug } = await db.person.findFirstOrThrow({ where: { name }, select: { slug: true } });
    expect(await findPersonBySlug(visitor, slug)).toBeNull();
    await move("announce");
    expect(await findPersonBySlug(visitor, slug)).toMatchObject({ name, affiliation: "" });
  });

  it("offers and takes nobody whom the moderator may not find", async () => {
    const { moderator, id } = await aPlan();
    const hidden = await someone(await aGroup({ announced: false }));
    expect((await listBillable(moderator)).map((person) => person.id)).not.toContain(hidden.personId);
    expect(await changeProgramme(moderator, part(id, { personId: hidden.personId }))).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("takes one person at a time, and sixty in all", async () => {
    const { group, moderator, id } = await aPlan();
    const { personId } = await someone(group);
    expect(await changeProgramme(moderator, part(id, {}))).toMatchObject({
      refusal: { kind: "NobodyNamed" },
    });
    expect(await changeProgramme(moderator, part(id, { personId, name: "Another" }))).toMatchObject({
      refusal: { kind: "TwoNamed" },
    });
    await db.appearance.createMany({
      data: Array.from({ length: 60 }, (_, rank) => ({
        eventId: id,
        personId,
        role: "speaker" as const,
        rank: rank + 1,
      })),
    });
    expect(await changeProgramme(moderator, part(id, { personId }))).toMatchObject({
      refusal: { kind: "ProgrammeFull" },
    });
  });

  it("keeps every part when two moderators add at the same moment", async () => {
    const { group, moderator, id, slug } = await aPlan();
    const second = await someone(group, "moderator");
    const answers = await Promise.all(
      [moderator, second, moderator, second].map((actor, index) =>
        changeProgramme(actor, part(id, { name: `Guest ${index}` })),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await findOwnEvent(moderator, group.id, slug))?.appearances).toHaveLength(4);
  });
});
