import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { addEvidence } from "#lib/domain/evidence/add-evidence.ts";
import { readEvidence } from "#lib/domain/evidence/queries.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { mergeFindings } from "#lib/domain/findings/merge-findings.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { splitFinding } from "#lib/domain/findings/split-finding.ts";
import { supersedeFinding } from "#lib/domain/findings/supersede-finding.ts";
import type { FindingState } from "#lib/domain/findings/types.ts";
import { withdrawFinding } from "#lib/domain/findings/withdraw-finding.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aFinding, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

async function aTable(states: FindingState[] = ["circulated", "circulated"]) {
  const group = await aGroup();
  const [moderator, expert] = [await someone(group, "moderator"), await someone(group)];
  const findings: { id: string; number: number; statement: string }[] = [];
  for (const state of states) {
    const finding = await aFinding(group, expert, state);
    findings.push({ ...finding, statement: `Statement ${finding.number} of the group` });
  }
  const at = (place: number) => findings[place] ?? { id: "", number: 0, statement: "" };
  const seen = (place: number, who: SignedInActor = expert) => findFinding(who, group.id, at(place).number);
  const merge = (from: number, into: number, more: { statement?: string; note?: string } = {}) =>
    mergeFindings(moderator, {
      findingId: at(into).id,
      version: 1,
      merged: [at(from).id],
      statement: at(into).statement,
      reasons: "",
      note: "",
      ...more,
    });
  return { group, moderator, expert, at, seen, merge };
}

const evidenceOf = async (actor: SignedInActor, findingId: string) =>
  (await readEvidence(actor, findingId)).pieces.map(({ view }) => view);

const source = {
  kind: "own_source",
  locator: "",
  stance: "supports",
  sourceTitle: "A public source",
  note: "Its second chapter.",
} as const;

describe("merging", () => {
  it("leaves positions and comments with the old one, carries its evidence on, and both pages say so", async () => {
    const { expert, at, seen, merge } = await aTable();
    await recordPosition(expert, { findingId: at(0).id, version: 1, value: "support", text: "" });
    await commentOnFinding(expert, { findingId: at(0).id, body: "What of the Arctic?" });
    await addEvidence(expert, { findingId: at(0).id, ...source });
    await addEvidence(expert, { findingId: at(1).id, ...source, note: "Another word of it." });
    await addEvidence(expert, { findingId: at(0).id, ...source, sourceTitle: "A second source" });
    expect(await merge(0, 1)).toMatchObject({ ok: true, value: { number: at(1).number } });
    expect(await seen(0)).toMatchObject({
      state: "superseded",
      successors: [{ kind: "merged", number: at(1).number }],
      counts: { support: 1 },
      comments: [{ body: "What of the Arctic?" }],
    });
    expect(await evidenceOf(expert, at(0).id)).toMatchObject([
      { title: "A public source" },
      { title: "A second source" },
    ]);
    expect(await seen(1)).toMatchObject({
      state: "circulated",
      version: 1,
      predecessors: [{ kind: "merged", number: at(0).number, state: "superseded" }],
      counts: { support: 0 },
      comments: [],
    });
    expect(await evidenceOf(expert, at(1).id)).toMatchObject([
      { note: "Another word of it." },
      { title: "A second source", note: "Its second chapter." },
    ]);
  });

  it("can rewrite the statement in the same step, which is a change of its substance", async () => {
    const { expert, at, seen, merge } = await aTable();
    await recordPosition(expert, { findingId: at(1).id, version: 1, value: "support", text: "" });
    const statement = "What both of them said, as one.";
    expect(await merge(0, 1, { statement })).toMatchObject({ refusal: { kind: "ChangeNoteRequired" } });
    expect((await seen(0))?.state).toBe("circulated");
    expect((await merge(0, 1, { statement, note: "Two became one." })).ok).toBe(true);
    expect(await seen(1)).toMatchObject({ statement, substance: 2, counts: { support: 0 }, stale: [{}] });
  });

  it("names what stands in its way", async () => {
    const { at, merge } = await aTable(["circulated", "draft", "agreed", "deferred", "withdrawn"]);
    expect(await merge(1, 0)).toMatchObject({ refusal: { kind: "StillDraft", number: at(1).number } });
    expect(await merge(0, 2)).toMatchObject({ refusal: { kind: "AlreadyCalled", number: at(2).number } });
    expect(await merge(0, 3)).toMatchObject({ refusal: { kind: "AlreadyCalled", number: at(3).number } });
    expect(await merge(4, 0)).toMatchObject({ refusal: { kind: "NoLongerStands", number: at(4).number } });
    expect(await merge(0, 0)).toMatchObject({ refusal: { kind: "SameFinding" } });
    expect((await merge(3, 0)).ok).toBe(true);
  });

  it("does not put a finding back into what it came from", async () => {
    const { at, merge, moderator, seen } = await aTable();
    await merge(0, 1);
    expect(await merge(1, 0)).toMatchObject({ refusal: { kind: "OwnPredecessor", number: at(0).number } });
    expect(await withdrawFinding(moderator, { findingId: at(0).id, reason: "Gone." })).toMatchObject({
      refusal: { kind: "WrongState" },
    });
    expect((await seen(1))?.state).toBe("circulated");
  });

  it("is for moderators, and within one group", async () => {
    const { group, expert, at, moderator } = await aTable();
    const elsewhere = await aTable();
    const input = { findingId: at(0).id, version: 1, statement: at(0).statement, reasons: "", note: "" };
    expect(await mergeFindings(expert, { ...input, merged: [at(1).id] })).toMatchObject({
      refusal: { kind: "NotAllowed" },
    });
    const both = {
      ...moderator,
      memberships: [...moderator.memberships, ...elsewhere.moderator.memberships],
    };
    expect(await mergeFindings(both, { ...input, merged: [elsewhere.at(0).id] })).toMatchObject({
      refusal: { kind: "NotVisible" },
    });
    expect(await db.findingSuccession.count({ where: { from: { groupId: group.id } } })).toBe(0);
  });

  it("of two into each other at once does one", async () => {
    const { merge } = await aTable();
    const answers = await Promise.all([merge(0, 1), merge(1, 0)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ refusal: { kind: "OwnPredecessor" } });
  });

  it("while somebody comments, answers and proposes keeps what came first and refuses what came late", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { expert, at, seen, merge } = await aTable();
      const findingId = at(0).id;
      const [merged, commented, said] = await Promise.all([
        merge(0, 1),
        commentOnFinding(expert, { findingId, body: "In time?" }),
        recordPosition(expert, { findingId, version: 1, value: "support", text: "" }),
      ]);
      expect(merged.ok).toBe(true);
      expect((await seen(0))?.comments).toHaveLength(commented.ok ? 1 : 0);
      expect((await seen(0))?.counts.support).toBe(said.ok ? 1 : 0);
      for (const late of [commented, said])
        if (!late.ok) expect(late.refusal).toMatchObject({ kind: "WrongState", state: "superseded" });
    }
  });
});

it("a split makes findings of its own, each resting on what the whole rested on", async () => {
  const { group, moderator, expert, at, seen } = await aTable(["last_call"]);
  await addEvidence(expert, { findingId: at(0).id, ...source });
  const parts = ["The first half of the statement.", "The second half of the statement."];
  const split = await splitFinding(moderator, {
    findingId: at(0).id,
    parts: parts.map((statement) => ({ statement, reasons: "" })),
  });
  expect(split.ok).toBe(true);
  expect(await seen(0)).toMatchObject({
    state: "superseded",
    lastCallClosesAt: null,
    successors: [
      { kind: "split", number: 2 },
      { kind: "split", number: 3 },
    ],
  });
  for (const [index, statement] of parts.entries()) {
    const part = await findFinding(expert, group.id, index + 2);
    expect(part).toMatchObject({
      statement,
      state: "circulated",
      predecessors: [{ number: at(0).number }],
    });
    expect(await evidenceOf(expert, part?.id ?? "")).toMatchObject([{ title: "A public source" }]);
  }
});

it("a called finding is superseded by a new one, and its call stays with it", async () => {
  const { group, moderator, expert, at, seen } = await aTable(["agreed"]);
  const version = await db.findingVersion.findFirstOrThrow({
    where: { findingId: at(0).id },
    select: { id: true },
  });
  const call = { findingId: at(0).id, findingVersionId: version.id, calledById: moderator.personId };
  await db.consensusCall.create({ data: { ...call, outcome: "agreed" }, select: { id: true } });
  const text = { findingId: at(0).id, statement: "What the group thinks since.", reasons: "", theme: "" };
  expect(await splitFinding(moderator, { findingId: at(0).id, parts: [] })).toMatchObject({
    refusal: { kind: "AlreadyCalled" },
  });
  expect(await supersedeFinding(moderator, text)).toMatchObject({ value: { number: 2 } });
  expect(await seen(0)).toMatchObject({ state: "superseded", call: { outcome: "agreed" } });
  expect(await findFinding(expert, group.id, 2)).toMatchObject({
    call: null,
    predecessors: [{ kind: "superseded" }],
  });
  expect(await supersedeFinding(moderator, text)).toMatchObject({ refusal: { kind: "NoLongerStands" } });
});

it("a finding that rests on a superseded one still does, and says that it is superseded", async () => {
  const { at, merge, expert } = await aTable(["circulated", "circulated", "circulated"]);
  const piece = { kind: "finding", stance: "supports", addedById: expert.personId } as const;
  const rests = { findingId: at(2).id, otherFindingId: at(0).id };
  await db.evidence.create({ data: { ...piece, ...rests }, select: { id: true } });
  await db.evidence.create({
    data: { ...piece, findingId: at(0).id, otherFindingId: at(1).id },
    select: { id: true },
  });
  await merge(0, 1);
  expect(await evidenceOf(expert, at(2).id)).toMatchObject([
    { kind: "finding", number: at(0).number, state: "superseded" },
  ]);
  expect(await evidenceOf(expert, at(1).id), "nothing rests on itself").toEqual([]);
});

describe("withdrawing", () => {
  it("is its proposer's before the last call and a moderator's until the outcome, and stays with its reason", async () => {
    const { expert, moderator, at, seen } = await aTable(["in_discussion", "last_call", "agreed"]);
    const withdraw = (who: SignedInActor, place: number) =>
      withdrawFinding(who, { findingId: at(place).id, reason: "It was two questions." });
    expect((await withdraw(expert, 0)).ok).toBe(true);
    expect(await seen(0)).toMatchObject({ state: "withdrawn", reason: "It was two questions." });
    expect(await withdraw(expert, 1)).toMatchObject({ refusal: { kind: "WrongState" } });
    expect((await withdraw(moderator, 1)).ok).toBe(true);
    expect(await withdraw(moderator, 2)).toMatchObject({ refusal: { kind: "WrongState" } });
  });
});
