import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFindingsSupport } from "#lib/domain/evidence/list-findings-support.ts";
import { findMatrix, listBoard } from "#lib/domain/findings/list-board.ts";
import { countPositions } from "#lib/domain/findings/rules.ts";
import { standingPositions } from "#lib/domain/findings/standing.ts";
import { listNotifications } from "#lib/domain/notifications/list-notifications.ts";
import { listMyTasks } from "#lib/domain/notifications/queries.ts";
import { sendNotifications } from "#lib/domain/notifications/send-notifications.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { listObligations } from "#lib/domain/obligations/list-obligations.ts";
import { findRound } from "#lib/domain/reviews/queries.ts";
import { closeDb, db } from "#lib/infra/db.ts";
import type { EmbeddedDatabase } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { installQueue } from "#server/jobs/install-queue.ts";
import { fillOverview } from "#tests/world/full-overview.ts";
import { fillTable } from "#tests/world/full-table.ts";
import { aReviewRound } from "#tests/world/reviews.ts";
import { aGroup, aPaper, someone, unique } from "#tests/world/world.ts";
import {
  countStatements,
  type StatementCounter,
  startCountingDatabase,
} from "../../scripts/bench/statement-counter.ts";

const folder = mkdtempSync(join(tmpdir(), "colloquy-counted-"));
let database: EmbeddedDatabase;
let statements: StatementCounter;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  database = await startCountingDatabase(folder);
  await migrate(database.url);
  await installQueue(database.url);
  Object.assign(process.env, { DATABASE_URL: database.url, AUTH_SECRET: "of a test alone, and long enough" });
  statements = await countStatements(database);
}, 120_000);

afterAll(async () => {
  await closeDb();
  await statements?.stop();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

test("what the database folds is what the rule says of the same positions", async () => {
  const group = await aGroup();
  await fillTable(group.id, { findings: 20, members: 12 });
  const { cards } = await listBoard(await someone(group), group.id);
  const versions = await db.findingVersion.findMany({
    where: { finding: { groupId: group.id } },
    select: {
      findingId: true,
      substance: true,
      positions: { select: { personId: true, value: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
    orderBy: { number: "asc" },
  });
  for (const card of cards) {
    const own = versions.filter(({ findingId }) => findingId === card.id);
    const rows = own.flatMap(({ substance, positions }) => positions.map((row) => ({ ...row, substance })));
    const { current, stale } = standingPositions(rows, own.at(-1)?.substance ?? 0);
    expect(card.counts).toEqual(countPositions([...current.values()]));
    expect([card.stale, card.answered]).toEqual([stale.size, current.size]);
  }
  expect(cards.some(({ stale }) => stale > 0)).toBe(true);
});

test("three hundred findings of forty members cost as many statements as three", async () => {
  const asked = { board: [] as number[], matrix: [] as number[] };
  for (const size of [
    { findings: 3, members: 4 },
    { findings: 300, members: 40 },
  ]) {
    const group = await aGroup();
    await fillTable(group.id, size);
    const reader = await someone(group);
    const read = async () => {
      const { cards } = await listBoard(reader, group.id);
      await listFindingsSupport(reader, group.id);
      expect(cards).toHaveLength(size.findings);
    };
    asked.board.push(await statements.during(read));
    asked.matrix.push(await statements.during(async () => void (await findMatrix(reader, group.id))));
  }
  expect(asked.board[1]).toBe(asked.board[0]);
  expect(asked.matrix[1]).toBe(asked.matrix[0]);
}, 120_000);

test("a round of three hundred comments on ten thousand words costs as many statements as one of three", async () => {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const text = Array.from({ length: 100 }, () => "A hundred words. ".repeat(34)).join("\n\n");
  const counts = [];
  for (const count of [3, 300]) {
    const round = await aReviewRound(group, await aPaper(group, { text }), { asksGroup: true });
    const data = Array.from({ length: count }, (_, index) => ({
      roundId: round.id,
      number: index + 1,
      authorId: moderator.personId,
      body: `Comment ${index + 1}`,
    }));
    await db.reviewComment.createMany({ data });
    let seen = 0;
    counts.push(
      await statements.during(async () => {
        seen = (await findRound(moderator, round.id))?.comments.length ?? 0;
      }),
    );
    expect(seen).toBe(count);
  }
  expect(counts[1]).toBe(counts[0]);
});
test("who owes what of forty members costs as many statements as of four", async () => {
  const asked = { overview: [] as number[], tasks: [] as number[] };
  const owed: number[] = [];
  for (const size of [
    { members: 4, papers: 2, comments: 3, findings: 5 },
    { members: 40, papers: 12, comments: 300, findings: 100 },
  ]) {
    const group = { ...(await aGroup()), concludedAt: null };
    await fillOverview(group.id, size);
    const moderator = await someone(group, "moderator");
    const now = new Date();
    asked.overview.push(
      await statements.during(async () => {
        const { obligations } = await listObligations(moderator, group, { now });
        owed.push(obligations.length);
      }),
    );
    asked.tasks.push(await statements.during(async () => void (await listMyTasks(moderator, now))));
  }
  expect(owed[1]).toBeGreaterThan(10 * (owed[0] ?? Number.POSITIVE_INFINITY));
  expect(asked.overview[1]).toBe(asked.overview[0]);
  expect(asked.tasks[1]).toBe(asked.tasks[0]);
}, 120_000);

test("what forty members are told of thirty things costs as many statements as what two are of one", async () => {
  await forgetUntold();
  const asked = { telling: [] as number[], listing: [] as number[] };
  for (const size of [
    { members: 2, papers: 1 },
    { members: 40, papers: 30 },
  ]) {
    const group = await aGroup();
    const reader = await someone(group, "moderator");
    await addMembers(group.id, size.members - 1);
    for (let count = 0; count < size.papers; count += 1) {
      const { id } = await aPaper(group, { authors: [reader] });
      await noteFact(group.id, id, "PaperReviewStarted");
    }
    await noteFact(group.id, group.id, "GroupDescribed");
    asked.telling.push(await statements.during(async () => void (await tellFacts())));
    expect(await db.notification.count({ where: { groupId: group.id } })).toBe(size.members + size.papers);
    asked.listing.push(await statements.during(async () => void (await listNotifications(reader, {}))));
  }
  expect(asked.telling[1]).toBe(asked.telling[0]);
  expect(asked.listing[1]).toBe(asked.listing[0]);
}, 120_000);

test("digests of a thousand people are written in batches", async () => {
  const nextWeek = new Date(Date.now() + 8 * 86_400_000);
  await forgetUntold();
  await sendNotifications(nextWeek);
  const asked: number[] = [];
  for (const people of [10, 1_000]) {
    const group = await aGroup();
    await addMembers(group.id, people);
    await noteFact(group.id, group.id, "GroupDescribed");
    await tellFacts();
    let mails = 0;
    asked.push(
      await statements.during(async () => {
        mails = await sendNotifications(nextWeek);
      }),
    );
    expect(mails).toBe(people);
  }
  // Two hundred at once.
  expect(asked[1]).toBeLessThanOrEqual(5 * (asked[0] ?? 0));
}, 120_000);

/** Facts of the tests before, of which there are more than are told at once. */
const forgetUntold = () => db.untoldFact.deleteMany();

const noteFact = (groupId: string, subjectId: string, kind: string) =>
  db.fact.create({ data: { groupId, subjectId, kind }, select: { id: true } });

/** Experts with accounts, by few statements. */
async function addMembers(groupId: string, count: number): Promise<void> {
  const people = await db.person.createManyAndReturn({
    data: Array.from({ length: count }, () => unique("person")).map((name) => ({ name, slug: name })),
    select: { id: true, slug: true },
  });
  await db.account.createMany({
    data: people.map(({ id, slug }) => ({ personId: id, email: `${slug}@example.org` })),
  });
  const role = "expert" as const;
  await db.member.createMany({ data: people.map(({ id: personId }) => ({ groupId, personId, role })) });
}
