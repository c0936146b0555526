import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { confirmPosition } from "#lib/domain/findings/confirm-position.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { reopenFinding } from "#lib/domain/findings/reopen-finding.ts";
import { reviseFinding } from "#lib/domain/findings/revise-finding.ts";
import type { ReviseFindingInput } from "#lib/domain/findings/schema.ts";
import type { FindingState, PositionValue } from "#lib/domain/findings/types.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { printFindings } from "#lib/domain/publications/print-findings.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

async function aTable(state: FindingState = "circulated") {
  const group = await aGroup();
  const [moderator, proposer, expert] = [
    await someone(group, "moderator"),
    await someone(group),
    await someone(group),
  ];
  const finding = await aFinding(group, proposer, state);
  const change = (more: Partial<ReviseFindingInput> = {}): ReviseFindingInput => ({
    findingId: finding.id,
    version: 1,
    statement: "Another statement altogether.",
    reasons: "",
    theme: "",
    change: "substance",
    note: "The second year changed it.",
    ...more,
  });
  const say = (who: SignedInActor, value: PositionValue, version = 1) =>
    recordPosition(who, { findingId: finding.id, version, value, text: "In my words." });
  const seen = async (who: SignedInActor) => findFinding(who, group.id, finding.number);
  return { group, moderator, proposer, expert, finding, change, say, seen };
}

describe("a change of substance", () => {
  it("makes positions stale: they count for nothing, and their holders are asked", async () => {
    const { group, proposer, expert, change, say, seen } = await aTable();
    await say(expert, "objection");
    expect((await reviseFinding(proposer, change())).ok).toBe(true);
    expect(await seen(expert)).toMatchObject({
      version: 2,
      substance: 2,
      counts: { objection: 0 },
      positions: [],
      stale: [{ value: "objection", version: 1 }],
      myStale: { value: "objection", version: 2, before: { statement: "Statement 1 of the group" } },
    });
    expect(await listFindings(expert, group.id)).toMatchObject([{ mine: null, stale: 1, mineIsStale: true }]);
    const tasks = (await listMyTasks(expert, new Date())).map(({ kind }) => kind);
    expect(tasks).toEqual(["confirmPosition"]);
  });

  it("ends the last call, and the finding is in discussion again", async () => {
    const { moderator, finding, change, seen } = await aTable("last_call");
    await anOpenLastCall(finding.id, moderator);
    expect((await reviseFinding(moderator, change())).ok).toBe(true);
    expect(await seen(moderator)).toMatchObject({ state: "in_discussion", lastCallClosesAt: null });
    expect(await db.lastCall.count({ where: { findingId: finding.id, endedAt: null } })).toBe(0);
  });

  it("without a word of why is refused, and leaves nothing", async () => {
    const { proposer, change, seen } = await aTable();
    expect(await reviseFinding(proposer, change({ note: "" }))).toMatchObject({
      refusal: { kind: "ChangeNoteRequired" },
    });
    expect((await seen(proposer))?.version).toBe(1);
  });
});

describe("a change of words", () => {
  it("leaves positions and the last call as they are, and both count in the outcome", async () => {
    const { moderator, expert, finding, change, say, seen } = await aTable("last_call");
    await anOpenLastCall(finding.id, moderator);
    await say(expert, "objection");
    await reviseFinding(moderator, change({ change: "words", note: "" }));
    expect(await seen(expert)).toMatchObject({
      state: "last_call",
      version: 2,
      substance: 1,
      counts: { objection: 1 },
      myStale: null,
    });
    const agreed = { findingId: finding.id, outcome: "agreed" as const, rationale: "" };
    expect(await recordOutcome(moderator, agreed)).toMatchObject({ refusal: { kind: "ObjectionStands" } });
    expect(await listMyTasks(expert, new Date())).toEqual([]);
  });

  it("of the called version does not keep an edition from printing who stood where", async () => {
    const { group, moderator, expert, finding, change, say } = await aTable();
    await say(expert, "reservation");
    await reviseFinding(moderator, change({ change: "words" }));
    const outcome = {
      findingId: finding.id,
      outcome: "agreed_with_reservations" as const,
      rationale: "All have spoken.",
    };
    expect((await recordOutcome(moderator, outcome)).ok).toBe(true);
    const { printed } = await printFindings(db, moderator, { groupId: group.id, ids: [finding.id] });
    expect(printed).toMatchObject([
      { statement: "Another statement altogether.", positions: [{ value: "reservation" }] },
    ]);
  });
});

describe("who may revise", () => {
  it("is the proposer until the last call, moderators until the outcome, and nobody else", async () => {
    const may = async (state: FindingState) => {
      const { moderator, proposer, expert, change } = await aTable(state);
      const answers = [];
      for (const who of [expert, proposer, moderator]) answers.push((await reviseFinding(who, change())).ok);
      return answers;
    };
    expect(await may("last_call")).toEqual([false, false, true]);
    expect(await may("agreed")).toEqual([false, false, false]);
    expect(await may("deferred")).toEqual([false, false, false]);
    const { expert, proposer, change } = await aTable("in_discussion");
    expect(await reviseFinding(expert, change())).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect((await reviseFinding(proposer, change())).ok).toBe(true);
  });

  it("a deferred one is taken up again by a moderator first", async () => {
    const { moderator, proposer, finding, seen } = await aTable("deferred");
    const input = { findingId: finding.id };
    expect(await reopenFinding(proposer, input)).toMatchObject({ refusal: { kind: "NotAllowed" } });
    expect((await reopenFinding(moderator, input)).ok).toBe(true);
    expect((await seen(moderator))?.state).toBe("in_discussion");
    expect(await reopenFinding(moderator, input)).toMatchObject({ refusal: { kind: "WrongState" } });
  });
});

describe("it still holds", () => {
  it("says the same of the current text, once however often it is pressed", async () => {
    const { proposer, expert, finding, change, say, seen } = await aTable();
    await say(expert, "reservation");
    await reviseFinding(proposer, change());
    const again = { findingId: finding.id, version: 2 };
    await confirmPosition(expert, again);
    expect((await confirmPosition(expert, again)).ok).toBe(true);
    expect(await seen(expert)).toMatchObject({
      counts: { reservation: 1 },
      positions: [{ value: "reservation", text: "In my words.", version: 2 }],
      myStale: null,
    });
    expect(await db.position.count({ where: { personId: expert.personId } })).toBe(2);
  });

  it("is not said of a text that was not read, nor without a position, nor by somebody outside", async () => {
    const { proposer, moderator, expert, finding, change, say } = await aTable();
    await say(expert, "support");
    await reviseFinding(proposer, change());
    const refused = { findingId: finding.id, version: 1 };
    expect(await confirmPosition(expert, refused)).toMatchObject({ refusal: { kind: "TextChanged" } });
    expect(await confirmPosition(moderator, refused)).toMatchObject({ refusal: { kind: "NoPosition" } });
    expect(await confirmPosition(await someone(), refused)).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
  });
});

describe("at the same moment", () => {
  it("two revisions make one version, and the other hears that the text changed", async () => {
    const { moderator, proposer, change, seen } = await aTable();
    const answers = await Promise.all([
      reviseFinding(proposer, change()),
      reviseFinding(moderator, change({ statement: "A third statement, of the moderator." })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "TextChanged" } });
    expect((await seen(proposer))?.versions).toHaveLength(2);
  });

  it("a position sent while the substance changes is stale or refused, never counted for the new text", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { proposer, expert, change, say, seen } = await aTable();
      const [revised, said] = await Promise.all([reviseFinding(proposer, change()), say(expert, "support")]);
      expect(revised.ok).toBe(true);
      const finding = await seen(expert);
      expect(finding?.counts.support).toBe(0);
      expect(finding?.stale).toHaveLength(said.ok ? 1 : 0);
      if (!said.ok) expect(said.refusal.kind).toBe("TextChanged");
    }
  });
});

async function anOpenLastCall(findingId: string, { personId }: SignedInActor): Promise<void> {
  const { id } = await db.findingVersion.findFirstOrThrow({ where: { findingId }, select: { id: true } });
  const closesAt = new Date(Date.now() + 86_400_000);
  const call = { findingId, findingVersionId: id, openedById: personId, closesAt };
  await db.lastCall.create({ data: call, select: { id: true } });
  await db.finding.update({
    where: { id: findingId },
    data: { lastCallClosesAt: closesAt },
    select: { id: true },
  });
}
