import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { arrangeContribution } from "#lib/domain/discussions/arrange-contribution.ts";
import { changeContribution } from "#lib/domain/discussions/change-contribution.ts";
import { letPointsAppear } from "#lib/domain/discussions/let-points-appear.ts";
import { listOwnPoints } from "#lib/domain/discussions/list-own-points.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { releaseContribution } from "#lib/domain/discussions/release-contribution.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import { contributionLimit } from "#lib/domain/discussions/rules.ts";
import { takeBackContribution } from "#lib/domain/discussions/take-back-contribution.ts";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

const newKey = () => randomBytes(32).toString("base64url");
const appear = () => letPointsAppear(new Date(Date.now() + 7 * 60_000));
const done = { ok: true, value: undefined };
const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

async function aTable(rule: AttributionRule = "not_for_attribution") {
  const group = await aGroup();
  const { id: discussionId, slug, agenda } = await aDiscussion(group, { rule });
  const [speaker, other] = [await someone(group), await someone(group)];
  const moderator = await someone(group, "moderator");
  const say = async (actor: SignedInActor, body: string) => {
    const [id, key] = [randomUUID(), newKey()];
    expect(await addContribution(actor, { discussionId, id, key, body })).toMatchObject({ ok: true });
    return { discussionId, id, key };
  };
  const seen = async () => (await findDiscussion(other, group.id, slug))?.contributions ?? [];
  return { group, discussionId, agenda, speaker, other, moderator, say, seen };
}

describe("the key to a contribution", () => {
  it("lets its speaker change it, and others see the change with what else appears", async () => {
    const { speaker, agenda, say, seen } = await aTable();
    const point = await say(speaker, "First words.");
    await appear();
    const agendaItemId = agenda[1]?.id ?? "";
    expect(await changeContribution(speaker, { ...point, body: "Better words.", agendaItemId })).toEqual(
      done,
    );
    expect(await seen()).toMatchObject([{ body: "First words.", agendaItemId: null }]);
    await appear();
    expect(await seen()).toMatchObject([
      { id: point.id, body: "Better words.", agendaItemId, speaker: null },
    ]);
  });

  it("that was sent twice opens both, and to release one ties nobody to the other", async () => {
    const { speaker, other, say } = await aTable();
    const first = await say(speaker, "Under my name.");
    // A page that was gone back to sends the id and the key it had.
    expect(await addContribution(speaker, { ...first, body: "Under nobody’s name." })).toMatchObject({
      ok: true,
    });
    await appear();
    expect(await releaseContribution(speaker, { ...first, id: undefined })).toEqual(
      refusal("KeyOpensSeveral"),
    );
    expect(await releaseContribution(speaker, first)).toEqual(done);
    const rows = await db.contribution.findMany({
      where: { discussionId: first.discussionId },
      select: { commitment: true },
    });
    expect(new Set(rows.map(({ commitment }) => commitment)).size).toBe(2);
    const own = await listOwnPoints(speaker, first.discussionId, [first.key]);
    expect(own?.map(({ standing }) => standing).sort()).toEqual(["released", "shown"]);
    expect(await listOwnPoints(other, first.discussionId, [first.key])).toEqual([]);
  });

  it("lets its speaker take it back, before anybody saw it or after", async () => {
    const { speaker, say, seen } = await aTable();
    const unseen = await say(speaker, "Never seen.");
    expect(await takeBackContribution(speaker, unseen)).toEqual(done);
    expect(await db.pendingPoint.count({ where: { discussionId: unseen.discussionId } })).toBe(0);
    const point = await say(speaker, "Seen.");
    await appear();
    expect(await takeBackContribution(speaker, point)).toEqual(done);
    expect(await seen()).toHaveLength(1);
    await appear();
    expect(await seen()).toEqual([]);
  });

  it("does not take away what a finding rests on", async () => {
    const { group, speaker, other, say, seen } = await aTable();
    const point = await say(speaker, "Quoted.");
    await appear();
    expect(await takeBackContribution(speaker, point)).toEqual(done);
    const { id: findingId } = await aFinding(group, other);
    const rests = { findingId, kind: "contribution", contributionId: point.id } as const;
    await db.evidence.create({ data: rests, select: { id: true } });
    await appear();
    expect(await seen()).toHaveLength(1);
    expect(await takeBackContribution(speaker, point)).toEqual(refusal("QuotedAsEvidence"));
  });

  it("does not come back by a change that its speaker makes while a moderator takes it away", async () => {
    const { speaker, moderator, say, seen } = await aTable();
    const points = [];
    for (const body of ["One.", "Two.", "Three.", "Four."]) points.push(await say(speaker, body));
    await appear();
    await Promise.all(
      points.flatMap(({ discussionId, id, key }) => [
        changeContribution(speaker, { discussionId, id, key, body: "Back again." }),
        removeContribution(moderator, { discussionId, id }),
      ]),
    );
    await appear();
    expect(await seen()).toEqual([]);
  });

  it("takes away what a finding rested on once", async () => {
    const { group, speaker, moderator, say, seen } = await aTable();
    const points = [await say(speaker, "Taken off."), await say(speaker, "Taken off as well.")] as const;
    await appear();
    const { id: findingId } = await aFinding(group, moderator);
    for (const { id: contributionId } of points)
      await db.evidence.create({
        data: { findingId, kind: "contribution", contributionId, removedAt: new Date() },
        select: { id: true },
      });
    expect(await takeBackContribution(speaker, points[0])).toEqual(done);
    const { discussionId, id } = points[1];
    expect(await removeContribution(moderator, { discussionId, id })).toEqual(done);
    await appear();
    expect(await seen()).toEqual([]);
  });

  it("lets its speaker, and nobody else who has it, put their name beside it, once and for good", async () => {
    const { speaker, other, moderator, say, seen } = await aTable();
    const point = await say(speaker, "Quote me.");
    expect(await releaseContribution(speaker, point)).toEqual(refusal("NotAppeared"));
    await appear();
    for (const thief of [other, moderator])
      expect(await releaseContribution(thief, point)).toEqual(refusal("KeyDoesNotFit"));
    expect(await releaseContribution(speaker, { ...point, key: newKey() })).toEqual(refusal("KeyDoesNotFit"));
    expect(await releaseContribution(speaker, point)).toEqual(done);
    expect(await seen()).toMatchObject([{ body: "Quote me.", speaker: { name: speaker.name } }]);
    for (const again of [
      releaseContribution(speaker, point),
      changeContribution(speaker, { ...point, body: "Other words." }),
      takeBackContribution(speaker, point),
    ])
      expect(await again).toEqual(refusal("AlreadyReleased"));
  });

  it("is of no use to anybody else, and nothing goes without it", async () => {
    const { speaker, other, moderator, discussionId, say } = await aTable();
    const point = await say(speaker, "Mine.");
    for (const thief of [other, moderator]) {
      expect(await changeContribution(thief, { ...point, body: "Theirs." })).toEqual(
        refusal("KeyDoesNotFit"),
      );
      expect(await takeBackContribution(thief, point)).toEqual(refusal("KeyDoesNotFit"));
      expect(await listOwnPoints(thief, discussionId, [point.key])).toEqual([]);
    }
    expect(await takeBackContribution(speaker, { ...point, key: undefined })).toEqual(refusal("KeyRequired"));
  });

  it("is not stored: neither it nor the person can be read from what is", async () => {
    const { speaker, say } = await aTable();
    const { key, id } = await say(speaker, "Mine.");
    const [row] = await db.$queryRaw<{ line: string }[]>`
      SELECT p::text AS line FROM "PendingPoint" p WHERE id = ${id}::uuid`;
    expect(row?.line).toContain("Mine.");
    for (const secret of [key, speaker.personId, speaker.accountId, speaker.name])
      expect(row?.line).not.toContain(secret);
  });

  it("shows its speaker, and them alone, what waits and what will become of what is seen", async () => {
    const { speaker, other, discussionId, say, seen } = await aTable();
    const shown = await say(speaker, "Shown.");
    const leaving = await say(speaker, "Leaving.");
    const changing = await say(speaker, "Changing.");
    await appear();
    const waiting = await say(speaker, "Waiting.");
    await takeBackContribution(speaker, leaving);
    await changeContribution(speaker, { ...changing, body: "Changed." });
    const keys = [shown, leaving, changing, waiting].map(({ key }) => key);
    const mine = await listOwnPoints(speaker, discussionId, keys);
    expect(new Map(mine?.map(({ body, standing }) => [standing, body]))).toEqual(
      new Map([
        ["waiting", "Waiting."],
        ["shown", "Shown."],
        ["leaving", "Leaving."],
        ["changing", "Changed."],
      ]),
    );
    expect(mine?.every(({ key }) => key && keys.includes(key))).toBe(true);
    expect((await seen()).map(({ body }) => body).sort()).toEqual(["Changing.", "Leaving.", "Shown."]);
    expect(await listOwnPoints(other, discussionId, [])).toEqual([]);
  });
});

describe("on the record", () => {
  it("a contribution stands there at once, once, and its speaker may change it and take it back", async () => {
    const { speaker, other, discussionId, seen } = await aTable("on_the_record");
    const point = { discussionId, id: randomUUID() };
    const add = () => addContribution(speaker, { ...point, body: "Openly." });
    expect(await Promise.all([add(), add()])).toEqual(
      Array(2).fill({ ok: true, value: { appearsAt: null } }),
    );
    expect(await seen()).toMatchObject([{ body: "Openly.", speaker: { name: speaker.name } }]);
    expect(await changeContribution(other, { ...point, body: "No." })).toEqual(refusal("KeyDoesNotFit"));
    expect(await changeContribution(speaker, { ...point, body: "More openly." })).toEqual(done);
    expect(await seen()).toMatchObject([{ body: "More openly." }]);
    expect(await takeBackContribution(speaker, point)).toEqual(done);
    expect(await seen()).toEqual([]);
  });

  it("a moderator writes down others' words, an expert only their own", async () => {
    const { speaker, other, moderator, discussionId, seen } = await aTable("on_the_record");
    const input = { discussionId, body: "As they said.", speakerId: speaker.personId };
    expect(await addContribution(other, { ...input, id: randomUUID() })).toEqual(refusal("NotAllowed"));
    const stranger = await someone(await aGroup());
    expect(
      await addContribution(moderator, { ...input, id: randomUUID(), speakerId: stranger.personId }),
    ).toEqual(refusal("SpeakerNotInGroup"));
    expect(await addContribution(moderator, { ...input, id: randomUUID() })).toMatchObject({ ok: true });
    expect(await seen()).toMatchObject([{ speaker: { name: speaker.name } }]);
  });
});

describe("a moderator", () => {
  it("moves a contribution and takes one away, of which only that is recorded", async () => {
    const { group, speaker, other, moderator, agenda, discussionId, say, seen } = await aTable();
    const { id } = await say(speaker, "The only one from there.");
    await appear();
    const agendaItemId = agenda[0]?.id ?? "";
    expect(await arrangeContribution(other, { discussionId, id, agendaItemId })).toEqual(
      refusal("NotAllowed"),
    );
    expect(await arrangeContribution(moderator, { discussionId, id, agendaItemId })).toEqual(done);
    expect(await seen()).toMatchObject([{ agendaItemId }]);
    expect(await removeContribution(other, { discussionId, id })).toEqual(refusal("NotAllowed"));
    expect(await removeContribution(moderator, { discussionId, id })).toEqual(done);
    expect(await seen()).toEqual([]);
    const facts = await db.fact.findMany({ where: { groupId: group.id } });
    expect(facts).toMatchObject([
      { kind: "ContributionTakenAway", subjectId: discussionId, personId: null, detail: {} },
    ]);
  });

  it("cannot write under another's name where nobody's stands", async () => {
    const { speaker, moderator, discussionId } = await aTable();
    const input = { discussionId, id: randomUUID(), body: "x", speakerId: speaker.personId };
    expect(await addContribution(moderator, input)).toEqual(refusal("NotAllowed"));
  });
});

describe("a contribution sent as the discussion closes", () => {
  it("either appears or is refused, and never stands half", async () => {
    const { speaker, discussionId, say, seen } = await aTable();
    const point = await say(speaker, "In time.");
    await db.discussion.update({ where: { id: discussionId }, data: { state: "summary_circulated" } });
    const late = { discussionId, id: randomUUID(), body: "Too late." };
    expect(await addContribution(speaker, late)).toMatchObject(refusal("WrongState"));
    expect(await changeContribution(speaker, { ...point, body: "y" })).toMatchObject(refusal("WrongState"));
    await appear();
    expect(await seen()).toMatchObject([{ body: "In time." }]);
  });
});

describe("a discussion with all the contributions it may have", () => {
  const full = refusal("DiscussionHasAllContributions");

  it.each(["on_the_record", "not_for_attribution"] as const)(
    "%s shows every one and takes no more",
    async (rule) => {
      const { discussionId, speaker, say, seen } = await aTable(rule);
      const row = { discussionId, rule, body: "Said before.", heldOn: new Date() };
      await db.contribution.createMany({ data: Array.from({ length: contributionLimit - 1 }, () => row) });
      const last = await say(speaker, "The last word.");
      expect(await addContribution(speaker, { ...last, body: "The last word." })).toMatchObject({ ok: true });
      const late = { discussionId, id: randomUUID(), key: newKey(), body: "One more." };
      expect(await addContribution(speaker, late)).toMatchObject(full);
      await appear();
      expect(await seen()).toHaveLength(contributionLimit);
    },
  );
});
