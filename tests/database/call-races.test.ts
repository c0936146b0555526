import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { changeLastCall } from "#lib/domain/findings/change-last-call.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { reviseFinding } from "#lib/domain/findings/revise-finding.ts";
import type { PositionValue } from "#lib/domain/findings/types.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { withDatabase } from "#tests/world/database.ts";
import { membershipOf } from "#tests/world/membership.ts";
import { eachRound, patience, together } from "#tests/world/rounds.ts";
import { aFinding, aGroup, aLastCall, inDays, someone } from "#tests/world/world.ts";

withDatabase();

/** A finding in its last call, two moderators and an expert. */
async function aCall(closesAt: Date) {
  const group = await aGroup();
  const [one, other] = [await someone(group, "moderator"), await someone(group, "moderator")];
  const expert = await someone(group);
  const finding = await aFinding(group, expert);
  await aLastCall(finding, one, { closesAt });
  return { group, one, other, expert, findingId: finding.id };
}

const say = (actor: SignedInActor, findingId: string, value: PositionValue) =>
  recordPosition(actor, {
    findingId,
    version: 1,
    value,
    text: value === "support" ? "" : "Name the treaty.",
  });

const closeNow = (findingId: string) =>
  db.lastCall.updateMany({ where: { findingId }, data: { closesAt: inDays(-0.001) } });

const valuesOf = (findingId: string) =>
  db.position.findMany({ where: { findingVersion: { findingId } }, select: { value: true, personId: true } });

const closed = { refusal: { kind: "LastCallClosed" } };

describe("two moderators calling one finding", () => {
  it("leave one outcome; the other hears which", async () => {
    const { one, other, findingId } = await aCall(inDays(-0.001));
    const calls = await Promise.all([
      recordOutcome(one, { findingId, outcome: "agreed", rationale: "We are at one." }),
      recordOutcome(other, { findingId, outcome: "not_agreed", rationale: "We are not." }),
    ]);
    const recorded = await db.consensusCall.findMany({ where: { findingId }, select: { outcome: true } });
    expect(recorded).toHaveLength(1);
    expect(calls.filter(({ ok }) => ok)).toHaveLength(1);
    expect(calls.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { kind: "WrongState", state: recorded[0]?.outcome },
    });
    expect(await db.lastCall.count({ where: { findingId, endedAt: null } })).toBe(0);
  });
});

describe("a position as the last call closes", () => {
  it("counts before and is refused after, by the database's clock", async () => {
    const { one, expert, findingId } = await aCall(inDays(1));
    expect((await say(expert, findingId, "support")).ok).toBe(true);
    await closeNow(findingId);
    expect(await say(one, findingId, "support")).toMatchObject(closed);
    expect(await say(expert, findingId, "objection")).toMatchObject(closed);
    expect(await valuesOf(findingId)).toHaveLength(1);
  });

  it("that waited for its turn is judged when it gets it", async () => {
    const { expert, findingId } = await aCall(new Date(Date.now() + 400));
    const held = await holdFinding(findingId, 900);
    const sent = say(expert, findingId, "support");
    await held.freed;
    expect(await sent).toMatchObject(closed);
  });

  it("of many sent around the instant, those recorded were in time and the others are refused", async () => {
    const group = await aGroup();
    const moderator = await someone(group, "moderator");
    const experts = await Promise.all(Array.from({ length: 8 }, () => someone(group)));
    const finding = await aFinding(group, moderator);
    await aLastCall(finding, moderator, { closesAt: inDays(1) });
    const early = await say(experts[0] as SignedInActor, finding.id, "support");
    const closesAt = new Date((await readClock()).getTime() + 900);
    await db.lastCall.updateMany({ where: { findingId: finding.id }, data: { closesAt } });
    const around = experts.slice(1, -1).map(async (expert, index) => {
      await sleep(index * 300);
      return say(expert, finding.id, "support");
    });
    const results = [early, ...(await Promise.all(around))];
    while ((await readClock()) <= closesAt) await sleep(20);
    results.push(await say(experts.at(-1) as SignedInActor, finding.id, "support"));
    const rows = await db.position.findMany({
      where: { findingVersion: { findingId: finding.id } },
      select: { createdAt: true },
    });
    expect(rows).toHaveLength(results.filter(({ ok }) => ok).length);
    expect(results[0]?.ok).toBe(true);
    expect(results.at(-1)).toMatchObject(closed);
  });
});

describe("an objection", () => {
  it("can be withdrawn during the last call, and eased between its close and the outcome", async () => {
    const { one, expert, findingId } = await aCall(inDays(1));
    await say(expert, findingId, "objection");
    expect((await say(expert, findingId, "reservation")).ok).toBe(true);
    await say(expert, findingId, "objection");
    await closeNow(findingId);
    const agreed = { findingId, outcome: "agreed_with_reservations" as const, rationale: "Enough was said." };
    expect(await recordOutcome(one, agreed)).toMatchObject({ refusal: { kind: "ObjectionStands" } });
    expect((await say(expert, findingId, "reservation")).ok).toBe(true);
    expect(await say(expert, findingId, "objection")).toMatchObject(closed);
    expect((await recordOutcome(one, agreed)).ok).toBe(true);
    expect(await say(expert, findingId, "support")).toMatchObject({
      refusal: { kind: "WrongState", state: "agreed_with_reservations" },
    });
  });

  it(
    "withdrawn as *agreed* is recorded is either withdrawn first or stands in its way",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { one, expert, findingId } = await aCall(inDays(-0.001));
        await db.position.create({ data: await objection(findingId, expert) });
        const agreed = { findingId, outcome: "agreed" as const, rationale: "We are at one." };
        const [withdrawn, called] = await together([
          () => say(expert, findingId, "support"),
          () => recordOutcome(one, agreed),
        ]);
        expect(withdrawn.ok).toBe(true);
        if (!called.ok) expect(called.refusal).toEqual({ kind: "ObjectionStands" });
        expect(await db.consensusCall.count({ where: { findingId } })).toBe(called.ok ? 1 : 0);
      });
    },
  );

  it("of somebody who left the group still stands in the way of plain agreement", async () => {
    const { one, expert, findingId } = await aCall(inDays(1));
    await say(expert, findingId, "objection");
    await removeMember(one, await membershipOf(expert));
    const agreed = { findingId, outcome: "agreed" as const, rationale: "They left." };
    expect(await recordOutcome(one, agreed)).toMatchObject({ refusal: { kind: "ObjectionOfDeparted" } });
  });
});

describe("remove a member while they answer: one who sends something", () => {
  const sendings = {
    position: (actor: SignedInActor, findingId: string) => say(actor, findingId, "support"),
    comment: (actor: SignedInActor, findingId: string) =>
      commentOnFinding(actor, { findingId, body: "One more thing." }),
  };
  const recorded = { position: "PositionRecorded", comment: "FindingCommented" };

  it.each(Object.keys(sendings) as (keyof typeof sendings)[])(
    "has a %s recorded before the membership ends, or refused after",
    patience,
    async (kind) => {
      await eachRound(4, async () => {
        const { group, one, expert, findingId } = await aCall(inDays(1));
        const memberId = await membershipOf(expert);
        const [sent, removed] = await together([
          () => sendings[kind](expert, findingId),
          () => removeMember(one, memberId),
        ]);
        expect(removed.ok).toBe(true);
        if (!sent.ok) expect(sent.refusal).toEqual({ kind: "NotVisible" });
        const facts = await db.fact.findMany({ where: { groupId: group.id }, orderBy: { id: "asc" } });
        expect(facts.map((fact) => fact.kind)).toEqual(
          sent.ok ? [recorded[kind], "MemberRemoved"] : ["MemberRemoved"],
        );
        expect(await sendings[kind](expert, findingId)).toMatchObject({ refusal: { kind: "NotVisible" } });
      });
    },
  );
});

it("extending as it closes either comes in time, and the call goes on, or is refused, and it has closed", async () => {
  const { one, expert, findingId } = await aCall(new Date(Date.now() + 300));
  const held = await holdFinding(findingId, 700);
  const [extended] = await Promise.all([changeLastCall(one, { findingId, closesAt: inDays(5) }), held.freed]);
  expect(extended).toMatchObject({ refusal: { kind: "LastCallOver" } });
  expect(await say(expert, findingId, "support")).toMatchObject(closed);

  const open = await aCall(inDays(1));
  const [position, later] = await Promise.all([
    say(open.expert, open.findingId, "support"),
    changeLastCall(open.one, { findingId: open.findingId, closesAt: inDays(5) }),
  ]);
  expect([position.ok, later.ok]).toEqual([true, true]);
});

describe("a change of substance during a last call", () => {
  const another = (findingId: string) => ({
    findingId,
    version: 1,
    statement: "Another statement altogether.",
    reasons: "",
    theme: "",
    change: "substance" as const,
    note: "The second year changed it.",
  });

  it(
    "meets a position at the same moment: it is on the earlier text and stale, or asks to read the new one",
    patience,
    async () => {
      await eachRound(4, async () => {
        const { group, one, expert, findingId } = await aCall(inDays(1));
        const [sent, revised] = await together([
          () => say(expert, findingId, "support"),
          () => reviseFinding(one, another(findingId)),
        ]);
        expect(revised.ok).toBe(true);
        if (!sent.ok) expect(sent.refusal).toEqual({ kind: "TextChanged" });
        expect(await findFinding(expert, group.id, 1)).toMatchObject({
          state: "in_discussion",
          counts: { support: 0 },
          myStale: sent.ok ? { value: "support" } : null,
        });
        expect(await db.lastCall.count({ where: { findingId, endedAt: null } })).toBe(0);
      });
    },
  );

  it("meets an outcome at the same moment: one of them is refused", patience, async () => {
    await eachRound(4, async () => {
      const { one, other, findingId } = await aCall(inDays(-0.001));
      const agreed = { findingId, version: 1, outcome: "agreed" as const, rationale: "Nobody answered." };
      const [called, revised] = await together([
        () => recordOutcome(one, agreed),
        () => reviseFinding(other, another(findingId)),
      ]);
      expect([called.ok, revised.ok].filter(Boolean)).toHaveLength(1);
      if (!called.ok) expect(called.refusal).toEqual({ kind: "TextChanged" });
      if (!revised.ok) expect(revised.refusal).toEqual({ kind: "WrongState", state: "agreed" });
    });
  });
});

/** Locks a finding and answers, once it is locked, with when it is free again. */
async function holdFinding(findingId: string, ms: number): Promise<{ freed: Promise<void> }> {
  let locked = () => {};
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const freed = db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Finding" where id = ${findingId}::uuid for update`;
    locked();
    await sleep(ms);
  });
  await isLocked;
  return { freed };
}

async function objection(findingId: string, { personId }: SignedInActor) {
  const { id } = await db.findingVersion.findFirstOrThrow({ where: { findingId }, select: { id: true } });
  return { findingVersionId: id, personId, value: "objection" as const, text: "Name the treaty." };
}
