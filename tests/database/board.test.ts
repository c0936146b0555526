import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { instantOf, localTimeAt } from "#lib/base/local-time.ts";
import { listFindingsSupport } from "#lib/domain/evidence/list-findings-support.ts";
import { findMatrix, listBoard } from "#lib/domain/findings/list-board.ts";
import { moveFindings } from "#lib/domain/findings/move-findings.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import type { PositionValue } from "#lib/domain/findings/types.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { queuedMails } from "#tests/world/queued-mails.ts";
import { aDiscussion, aFinding, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

type Somebody = Awaited<ReturnType<typeof someone>>;

/** Takes a position on the finding's current version. */
async function take(who: Somebody, findingId: string, value: PositionValue, version = 1) {
  const text = "In my own words.";
  expect(await recordPosition(who, { findingId, version, value, text })).toMatchObject({ ok: true });
}

/** A new version; of another substance unless told otherwise. */
async function revise(findingId: string, proposer: Somebody, { substance = true } = {}) {
  const last = await db.findingVersion.findFirstOrThrow({
    where: { findingId },
    orderBy: { number: "desc" },
  });
  const number = last.number + 1;
  const words = { statement: `Statement in version ${number}`, createdById: proposer.personId };
  await db.findingVersion.create({
    data: { findingId, number, substance: substance ? number : last.substance, ...words },
  });
}

describe("the board", () => {
  it("counts each member's last word once, and tells whose is the reader's own", async () => {
    const group = await aGroup();
    const [ana, ben] = [await someone(group), await someone(group)];
    await someone(group, "observer");
    const { id } = await aFinding(group, ana);
    await take(ana, id, "objection");
    await take(ana, id, "support");
    await take(ben, id, "reservation");
    const board = await listBoard(ana, group.id);
    expect(board.asked).toBe(2);
    expect(board.cards).toMatchObject([
      {
        counts: { support: 1, objection: 0, reservation: 1 },
        answered: 2,
        stale: 0,
        mine: "support",
        mineIsStale: false,
      },
    ]);
  });

  it("sets aside positions from before a change of substance, and keeps those from before another change", async () => {
    const group = await aGroup();
    const [ana, ben] = [await someone(group), await someone(group)];
    const [changed, polished] = [await aFinding(group, ana), await aFinding(group, ana)];
    for (const { id } of [changed, polished]) for (const who of [ana, ben]) await take(who, id, "support");
    await revise(changed.id, ana);
    await revise(polished.id, ana, { substance: false });
    await take(ben, changed.id, "accept", 2);
    const { cards } = await listBoard(ana, group.id);
    expect(cards).toMatchObject([
      { counts: { support: 0, accept: 1 }, stale: 1, answered: 1, mine: null, mineIsStale: true, version: 2 },
      { counts: { support: 2 }, stale: 0, answered: 2, mine: "support", mineIsStale: false, version: 2 },
    ]);
    const matrix = await findMatrix(ana, group.id);
    const cells = matrix?.rows.map((row) => [...row.cells].toSorted().join(""));
    expect(cells).toEqual(["Sa", "ss"]);
  });

  it("asks of nobody who has left, and does not forget what they said", async () => {
    const group = await aGroup();
    const [chair, ana] = [await someone(group, "moderator"), await someone(group)];
    const { id } = await aFinding(group, chair);
    await take(ana, id, "objection");
    const member = await db.member.findFirstOrThrow({ where: { personId: ana.personId } });
    expect(await removeMember(chair, member.id)).toMatchObject({ ok: true });
    const board = await listBoard(chair, group.id);
    expect(board).toMatchObject({ asked: 1, cards: [{ answered: 0, counts: { objection: 1 } }] });
  });

  it("reads the findings that are asked for alone, as far as they may be read", async () => {
    const group = await aGroup();
    const [ana, ben] = [await someone(group), await someone(group)];
    const outsider = await someone(await aGroup());
    for (const state of ["circulated", "draft", "agreed"] as const) await aFinding(group, ana, state);
    const numbers = async (who: Somebody, only?: number[]) =>
      (await listBoard(who, group.id, only)).cards.map(({ number }) => number);
    expect(await numbers(ana)).toEqual([1, 2, 3]);
    expect(await numbers(ben, [2, 3])).toEqual([3]);
    expect(await numbers(ana, [])).toEqual([]);
    expect(await listBoard(outsider, group.id)).toEqual({ cards: [], asked: 0 });
  });
});

it("what a finding rests on is counted as far as the reader may read it", async () => {
  const group = await aGroup();
  const ana = await someone(group);
  const observer = await someone(group, "observer");
  const [finding, bare] = [await aFinding(group, ana), await aFinding(group, ana)];
  const held = await aDiscussion(group, { rule: "on_the_record", state: "held" });
  const said = {
    discussionId: held.id,
    rule: "on_the_record",
    body: "A point.",
    heldOn: new Date(),
  } as const;
  const { id: contributionId } = await db.contribution.create({ data: said, select: { id: true } });
  const findingId = finding.id;
  await db.evidence.create({ data: { findingId, kind: "source", sourceTitle: "A source" } });
  await db.evidence.create({ data: { findingId, kind: "contribution", contributionId } });
  const removed = { findingId: bare.id, kind: "source", sourceTitle: "Gone", removedAt: new Date() } as const;
  await db.evidence.create({ data: removed });
  const supportFor = async (who: Somebody) => [...(await listFindingsSupport(who, group.id))];
  expect(await supportFor(ana)).toEqual([[findingId, { evidence: 2, flagged: 0 }]]);
  expect(await supportFor(observer)).toEqual([[findingId, { evidence: 1, flagged: 0 }]]);
  expect(await supportFor(await someone(await aGroup()))).toEqual([]);
});

describe("the matrix", () => {
  it("names who stands where to moderators and experts, and to nobody else", async () => {
    const group = await aGroup();
    const [chair, ana] = [await someone(group, "moderator"), await someone(group)];
    const observer = await someone(group, "observer");
    const { id } = await aFinding(group, ana);
    await aFinding(group, ana, "draft");
    await take(chair, id, "recused");
    const matrix = await findMatrix(ana, group.id);
    expect(matrix?.members.map((member) => member.id)).toEqual([chair.personId, ana.personId]);
    expect(matrix?.rows).toMatchObject([{ number: 1, cells: "x-" }]);
    expect(await findMatrix(observer, group.id)).toBeNull();
    expect(await findMatrix(await someone(await aGroup()), group.id)).toBeNull();
  });
});

const circulate = { move: "circulate", closesAt: "", timeZone: "UTC" } as const;

describe("moving several findings on at once", () => {
  it("opens their last calls with one closing for all", async () => {
    const group = await aGroup();
    const chair = await someone(group, "moderator");
    const findings = [await aFinding(group, chair), await aFinding(group, chair, "in_discussion")];
    const closesAt = localTimeAt(new Date(Date.now() + 10 * 86_400_000), "Asia/Tokyo");
    const input = { move: "openLastCall", closesAt, timeZone: "Asia/Tokyo" } as const;
    const findingIds = findings.map(({ id }) => id);
    expect(await moveFindings(chair, { findingIds, ...input })).toEqual({
      ok: true,
      value: { moved: 2, left: 0 },
    });
    const { cards } = await listBoard(chair, group.id);
    const closing = instantOf(closesAt, "Asia/Tokyo")?.toISOString();
    expect(cards.map((card) => [card.state, card.closesAt])).toEqual([
      ["last_call", closing],
      ["last_call", closing],
    ]);
    expect(await db.lastCall.count({ where: { findingId: { in: findingIds }, endedAt: null } })).toBe(2);
  });

  it("tells each person of all the last calls in one mail", async () => {
    const group = await aGroup();
    const [chair, ana] = [await someone(group, "moderator"), await someone(group)];
    const findings = [];
    for (let i = 0; i < 12; i += 1) findings.push(await aFinding(group, chair));
    const [answered] = findings;
    await take(ana, answered?.id ?? "", "support");
    const closesAt = localTimeAt(new Date(Date.now() + 10 * 86_400_000), "UTC");
    const findingIds = findings.map(({ id }) => id);
    await moveFindings(chair, { findingIds, move: "openLastCall", closesAt, timeZone: "UTC" });
    const mails = await queuedMails();
    const to = (actor: SignedInActor) => mails.filter((mail) => mail.to.startsWith(`${actor.name}@`));
    expect(to(chair)).toMatchObject([{ subject: expect.stringContaining("Last calls on 12 findings") }]);
    expect(to(ana)).toMatchObject([{ subject: expect.stringContaining("Last calls on 11 findings") }]);
    expect(to(ana)[0]?.text.match(/\/findings\/\d+/g)).toEqual(
      findings.slice(1).map(({ number }) => `/findings/${number}`),
    );
    const told = await db.lastCallReminder.count({ where: { lastCall: { findingId: { in: findingIds } } } });
    expect(told).toBe(23);
  });

  it("moves those that can be moved, and says how many stand as they stood", async () => {
    const group = await aGroup();
    const [chair, ana] = [await someone(group, "moderator"), await someone(group)];
    const drafts = [await aFinding(group, ana, "draft"), await aFinding(group, chair, "draft")];
    const agreed = await aFinding(group, ana, "agreed");
    const findingIds = [...drafts, agreed].map(({ id }) => id);
    const moved = await moveFindings(chair, { findingIds, ...circulate });
    expect(moved).toEqual({ ok: true, value: { moved: 2, left: 1 } });
    const { cards } = await listBoard(ana, group.id);
    expect(cards.map(({ state }) => state)).toEqual(["circulated", "circulated", "agreed"]);
  });

  it("is refused when none can be moved", async () => {
    const group = await aGroup();
    const [chair, ana] = [await someone(group, "moderator"), await someone(group)];
    const { id } = await aFinding(group, chair, "draft");
    const refused = await moveFindings(ana, { findingIds: [id], ...circulate });
    expect(refused).toEqual({ ok: false, refusal: { kind: "NotVisible" } });
  });
});
