import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/base/actor.ts";
import { amendDiscussion } from "#lib/domain/discussions/amend-discussion.ts";
import { cancelDiscussion } from "#lib/domain/discussions/cancel-discussion.ts";
import { changeAgenda } from "#lib/domain/discussions/change-agenda.ts";
import { holdDiscussion } from "#lib/domain/discussions/hold-discussion.ts";
import { inviteToDiscussion } from "#lib/domain/discussions/invite-to-discussion.ts";
import { planDiscussion } from "#lib/domain/discussions/plan-discussion.ts";
import { postponeDiscussion } from "#lib/domain/discussions/postpone-discussion.ts";
import { findDiscussion, listPublicDiscussions } from "#lib/domain/discussions/queries.ts";
import { resumeDiscussion } from "#lib/domain/discussions/resume-discussion.ts";
import { planDiscussionSchema } from "#lib/domain/discussions/schema.ts";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

const time = { startsAt: "2027-03-12T14:00", endsAt: "2027-03-12T16:00", timeZone: "Europe/Brussels" };
const plan = { title: "What partnership is for", ...time, place: "Brussels", link: "", briefing: "" };

async function aPlan(rule: AttributionRule = "not_for_attribution", agenda = "First\n\n  Second  ") {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const planned = await planDiscussion(moderator, { groupId: group.id, rule, agenda, ...plan });
  if (!planned.ok) throw new Error(planned.refusal.kind);
  const read = async (actor: Actor = moderator) => findDiscussion(actor, group.id, planned.value.slug);
  const discussion = await read();
  if (!discussion) throw new Error("It is not there");
  return { group, moderator, read, discussion, discussionId: discussion.id };
}

const factsOf = (subjectId: string) =>
  db.fact.findMany({ where: { subjectId }, select: { kind: true, personId: true }, orderBy: { id: "asc" } });

describe("planning", () => {
  it("keeps time, zone and agenda, and tells nobody yet", async () => {
    const { discussion, discussionId, moderator } = await aPlan();
    expect(discussion).toMatchObject({
      state: "planned",
      startsAt: new Date("2027-03-12T13:00:00Z"),
      agenda: [{ title: "First" }, { title: "Second" }],
      revision: 0,
      invitedAt: null,
    });
    expect(await factsOf(discussionId)).toEqual([
      { kind: "DiscussionPlanned", personId: moderator.personId },
    ]);
    expect(await mails()).toEqual([]);
  });

  it("is the moderator's alone, and outsiders find no group", async () => {
    const group = await aGroup();
    const input = { groupId: group.id, rule: "on_the_record" as const, agenda: "", ...plan };
    const refusal = async (actor: Actor) => planDiscussion(actor, input);
    expect(await refusal(await someone(group, "expert"))).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect(await refusal(await someone(group, "observer"))).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    expect(await refusal(await someone(await aGroup(), "moderator"))).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });

  it("gives two of the same title addresses of their own, and none that of a page beside them", async () => {
    const { group, moderator } = await aPlan();
    const again = async (title: string) =>
      planDiscussion(moderator, { groupId: group.id, rule: "on_the_record", agenda: "", ...plan, title });
    expect(await again(plan.title)).toMatchObject({ value: { slug: "what-partnership-is-for-2" } });
    expect(await again("New")).toMatchObject({ value: { slug: "new-2" } });
    expect(await again("Protection")).toMatchObject({ value: { slug: "protection-2" } });
  });

  it("takes links that lead to a web page, and zones that exist", () => {
    const parsed = (change: object) =>
      planDiscussionSchema.safeParse({
        groupId: "0190a5a0-0000-7000-8000-000000000001",
        rule: "on_the_record",
        ...plan,
        ...change,
      }).success;
    expect(parsed({})).toBe(true);
    expect(parsed({ link: "https://meet.example/room" })).toBe(true);
    expect(parsed({ link: "javascript:alert(1)" })).toBe(false);
    expect(parsed({ timeZone: "Atlantis/Capital" })).toBe(false);
    expect(parsed({ startsAt: "tomorrow" })).toBe(false);
  });
});

describe("amending", () => {
  it("changes the plan, keeps the address and counts the change", async () => {
    const { moderator, discussionId, discussion, read } = await aPlan();
    const change = { discussionId, ...plan, title: "Another title", endsAt: "2027-03-12T17:00" };
    expect(await amendDiscussion(moderator, change)).toEqual({ ok: true, value: undefined });
    expect(await read()).toMatchObject({
      slug: discussion.slug,
      title: "Another title",
      endsAt: new Date("2027-03-12T16:00:00Z"),
      revision: 1,
    });
  });

  it("is refused once it has begun, and to whoever does not moderate", async () => {
    const { group, moderator, discussionId } = await aPlan();
    const change = { discussionId, ...plan };
    expect(await amendDiscussion(await someone(group), change)).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    await holdDiscussion(moderator, { discussionId });
    expect(await amendDiscussion(moderator, change)).toMatchObject({
      refusal: { kind: "WrongState", state: "held" },
    });
  });
});

describe("the agenda", () => {
  it("adds, renames, moves and removes items, each of which stays itself", async () => {
    const { moderator, discussionId, discussion, read } = await aPlan();
    const [first, second] = discussion.agenda;
    const change = async (how: "add" | "rename" | "up" | "down" | "remove", title: string, itemId?: string) =>
      changeAgenda(moderator, { discussionId, change: how, title, itemId });
    await change("add", "Third");
    await change("up", "Second, reworded", second?.id);
    expect((await read())?.agenda).toMatchObject([
      { id: second?.id, title: "Second, reworded" },
      { id: first?.id, title: "First" },
      { title: "Third" },
    ]);
    await change("down", "First", first?.id);
    await change("up", "Second, reworded", second?.id);
    await change("remove", "Second, reworded", second?.id);
    expect((await read())?.agenda).toMatchObject([{ title: "Third" }, { id: first?.id }]);
    expect(await change("rename", "x", second?.id)).toMatchObject({ refusal: { kind: "NotVisible" } });
    expect((await read())?.revision).toBe(5);
  });

  it("never loses what was said to an item", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const { id, slug, agenda } = await aDiscussion(group, { state: "planned" });
    const [first] = agenda;
    const data = {
      discussionId: id,
      rule: "not_for_attribution" as const,
      body: "Said.",
      heldOn: new Date(),
    };
    await db.contribution.create({ data: { ...data, agendaItemId: first?.id ?? null } });
    const change = { discussionId: id, itemId: first?.id, title: "Renamed" };
    await changeAgenda(moderator, { ...change, change: "down" });
    const moved = await findDiscussion(moderator, group.id, slug);
    expect(moved?.contributions).toMatchObject([{ agendaItemId: first?.id, body: "Said." }]);
    await changeAgenda(moderator, { ...change, change: "remove" });
    const removed = await findDiscussion(moderator, group.id, slug);
    expect(removed?.contributions).toMatchObject([{ agendaItemId: null, body: "Said." }]);
  });
});

describe("the states", () => {
  it("go from planned over postponed back to planned, to held, or to cancelled for good", async () => {
    const { moderator, discussionId, read } = await aPlan();
    await postponeDiscussion(moderator, { discussionId, reason: "The strike." });
    expect(await read()).toMatchObject({ state: "postponed", reason: "The strike.", revision: 1 });
    expect(await holdDiscussion(moderator, { discussionId })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    await resumeDiscussion(moderator, { discussionId, ...time, timeZone: "Asia/Tokyo" });
    expect(await read()).toMatchObject({
      state: "planned",
      reason: "",
      revision: 2,
      timeZone: "Asia/Tokyo",
      startsAt: new Date("2027-03-12T05:00:00Z"),
    });
    await cancelDiscussion(moderator, { discussionId, reason: "No venue." });
    expect(await read()).toMatchObject({ state: "cancelled", reason: "No venue." });
    expect(await resumeDiscussion(moderator, { discussionId, ...time })).toMatchObject({
      refusal: { kind: "WrongState", state: "cancelled" },
    });
  });

  it("name the moderator while it is ahead, and nobody from when it begins unless on the record", async () => {
    for (const rule of ["on_the_record", "not_for_attribution", "off_the_record"] as const) {
      const { moderator, discussionId } = await aPlan(rule);
      await holdDiscussion(moderator, { discussionId });
      expect(await factsOf(discussionId)).toEqual([
        { kind: "DiscussionPlanned", personId: moderator.personId },
        { kind: "DiscussionHeld", personId: rule === "on_the_record" ? moderator.personId : null },
      ]);
    }
  });

  it("of two moderators who call it at once, hold and cancel, let one through", async () => {
    const { group, moderator, discussionId, read } = await aPlan();
    const other = await someone(group, "moderator");
    const results = await Promise.all([
      holdDiscussion(moderator, { discussionId }),
      cancelDiscussion(other, { discussionId, reason: "No venue." }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const state = (await read())?.state;
    expect(state).toBe(results[0]?.ok ? "held" : "cancelled");
  });

  it("are public for what was held, unless it is off the record", async () => {
    const { group, moderator, discussionId } = await aPlan("off_the_record");
    await holdDiscussion(moderator, { discussionId });
    const told = await aDiscussion(group, { state: "held" });
    await aDiscussion(group, { state: "postponed" });
    expect((await listPublicDiscussions(group.id)).map(({ id }) => id)).toEqual([told.id]);
  });
});

type SentMail = {
  to: string;
  subject: string;
  text: string;
  attachments: { filename: string; contentType: string; content: string }[];
};

/** Mails of discussions that wait in the queue, oldest first. */
async function mails(): Promise<SentMail[]> {
  const jobs = await db.$queryRaw<{ payload: SentMail }[]>`
    SELECT payload FROM graphile_worker._private_jobs AS jobs ORDER BY jobs.id`;
  return jobs.map(({ payload }) => payload).filter(({ attachments }) => attachments !== undefined);
}

describe("the invitation", () => {
  it("goes to every present member alike, and who they were is kept nowhere", async () => {
    const { group, moderator, discussionId, read } = await aPlan();
    const members = [moderator, await someone(group, "expert"), await someone(group, "observer")];
    const gone = await someone(group);
    await db.member.updateMany({ where: { personId: gone.personId }, data: { leftAt: new Date() } });
    const outsider = await someone(await aGroup());
    await inviteToDiscussion(moderator, { discussionId });
    const sent = (await mails()).filter(({ text }) => text.includes(group.slug));
    const told = sent.map(({ to }) => to.split("@")[0]).sort();
    expect(told).toEqual(members.map(({ name }) => name).sort());
    expect(told).not.toContain(outsider.name);
    const plain = sent.map(({ to, text }) =>
      text.replace(to.split("@")[0] ?? "", "NAME").replace(/[\w-]{43}$/, "END"),
    );
    expect(new Set(plain).size).toBe(1);
    expect(await read()).toMatchObject({ invitedRevision: 0 });
    expect((await read())?.invitedAt).not.toBeNull();
  });

  it("tells the time at the venue, the reader's and UTC, the rule with its text, and where", async () => {
    const { group, moderator, discussionId } = await aPlan("off_the_record");
    await db.account.update({
      where: { id: moderator.accountId },
      data: { timeZone: "Australia/Sydney" },
      select: { id: true },
    });
    await inviteToDiscussion(moderator, { discussionId });
    const [mail] = (await mails()).filter(({ text }) => text.includes(group.slug));
    expect(mail?.text).toContain("Friday, 12 March 2027 at 14:00 (Europe/Brussels)");
    expect(mail?.text).toContain("Saturday, 13 March 2027 at 00:00 (Australia/Sydney)");
    expect(mail?.text).toContain("Friday, 12 March 2027 at 13:00 (UTC)");
    expect(mail?.text).toContain("Off the record. Nothing said here is written down.");
    expect(mail?.text).toMatch(/\/workspace\/.+\/discussions\/what-partnership-is-for\n/);
  });

  it("brings calendars up to date: the same entry, a higher number, and cancelled in the end", async () => {
    const { group, moderator, discussionId } = await aPlan();
    await inviteToDiscussion(moderator, { discussionId });
    await amendDiscussion(moderator, { discussionId, ...plan, place: "Elsewhere" });
    await inviteToDiscussion(moderator, { discussionId });
    await cancelDiscussion(moderator, { discussionId, reason: "No venue." });
    const sent = (await mails()).filter(({ text }) => text.includes(group.slug));
    const [invited, changed, cancelled] = sent;
    expect(sent).toHaveLength(3);
    const ids = sent.map(({ attachments: [file] }) => file?.content.match(/UID:(.*)\r/)?.[1]);
    expect(new Set(ids).size).toBe(1);
    expect(invited?.attachments[0]?.content).toContain("SEQUENCE:0");
    expect(changed?.subject).toMatch(/^Changed: /);
    expect(changed?.attachments[0]?.content).toContain("SEQUENCE:1");
    expect(cancelled?.text).toContain("No venue.");
    expect(cancelled?.attachments[0]).toMatchObject({
      contentType: "text/calendar; charset=utf-8; method=CANCEL",
      content: expect.stringContaining("STATUS:CANCELLED"),
    });
    expect(cancelled?.attachments[0]?.content).toContain("SEQUENCE:2");
  });

  it("that never went out is not called off by mail", async () => {
    const { group, moderator, discussionId } = await aPlan();
    await postponeDiscussion(moderator, { discussionId, reason: "Later." });
    expect((await mails()).filter(({ text }) => text.includes(group.slug))).toEqual([]);
  });
});
