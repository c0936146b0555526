import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { MemberRole } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { listBoard } from "#lib/domain/findings/list-board.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { type PositionValue, positionValues } from "#lib/domain/findings/types.ts";
import { markRead } from "#lib/domain/notifications/mark-read.ts";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { closeDb, db } from "#lib/infra/db.ts";
import { type LiveServer, serveLive } from "#server/live/serve.ts";
import { promisedMs } from "#tests/world/promised.ts";
import { aDiscussion, aFinding, aGroup, aPaper, someone } from "#tests/world/world.ts";
import { type Listener, listenAs } from "./listener.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let live: LiveServer;
let server: Server;
const listeners: Listener[] = [];
const withinMs = 2_000;

beforeAll(async () => {
  world = await openWorld();
  process.env.DATABASE_URL = world.databaseUrl;
  await begin();
}, 60_000);
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.close();
});
afterAll(async () => {
  await live?.stop();
  server?.closeAllConnections();
  server?.close();
  await closeDb();
  await world?.stop();
}, 30_000);

async function begin() {
  live = await serveLive({
    databaseUrl: world.databaseUrl,
    appUrl: "http://localhost:3999",
    report: () => undefined,
  });
  server = createServer(async (request, response) => {
    if (!(await live.take(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}

async function listen(
  who: { token: string } | null,
  group: { slug: string },
  since?: number,
): Promise<Listener> {
  const { port } = server.address() as AddressInfo;
  const listener = await listenAs(port, { token: who?.token ?? null, slug: group.slug, since });
  listeners.push(listener);
  return listener;
}

async function aTable(...roles: MemberRole[]) {
  const group = await aGroup();
  const people = await Promise.all(roles.map((role) => someone(group, role)));
  return { group, people };
}

const notify = (groupId: string, subjectId: string) =>
  world.pool.query("SELECT pg_notify('group_changed', $1)", [`${groupId} ${subjectId}`]);
const wake = (id: string) => (told: { data: { changes?: { id: string }[] | null } }) =>
  told.data.changes?.some((change) => change.id === id) ?? false;

test("each of many positions reaches every other screen, in order, and is there to be read", async () => {
  const { group, people } = await aTable("expert", "expert", "observer");
  const [ana, ben, ria] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const { id } = await aFinding(group, ana);
  const screens = await Promise.all([ben, ria].map(async (who) => ({ who, page: await listen(who, group) })));
  const counts: Record<number, Partial<Record<PositionValue, number>>> = {};
  for (let round = 0; round < 24; round += 1) {
    const value = positionValues[round % positionValues.length] as PositionValue;
    const recorded = await recordPosition(ana, { findingId: id, version: 1, value, text: "Because." });
    expect(recorded.ok).toBe(true);
    for (const { who, page } of screens) {
      expect(await page.next()).toEqual({
        event: "changed",
        data: { at: expect.any(Number), changes: [{ kind: "finding", id }] },
      });
      counts[round] = (await listBoard(who, group.id)).cards[0]?.counts ?? {};
      expect(counts[round]?.[value]).toBe(1);
    }
  }
  for (const { page } of screens) expect(page.told).toHaveLength(24);
});

test("what somebody may not read they do not hear of either", async () => {
  const { group, people } = await aTable("expert", "expert", "observer", "moderator");
  const [ana, ben, ria, mo] = await Promise.all(people.map((who) => listen(who, group)));
  const stranger = people[0] ?? null;
  const elsewhere = await aTable("expert");
  const outside = await listen(elsewhere.people[0] ?? null, elsewhere.group);
  if (!stranger) throw new Error("nobody");
  const draft = await aFinding(group, stranger, "draft");
  const closed = await aDiscussion(group, { state: "held" });
  const open = await aFinding(group, stranger, "circulated");
  for (const { id } of [draft, closed, open]) {
    await notify(group.id, id);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  for (const page of [ana, ben, ria, mo]) await page?.next(wake(open.id));
  const heard = (page?: Listener) => page?.told.flatMap(({ data }) => data.changes?.map(({ id }) => id));
  expect(heard(ana)).toEqual([draft.id, closed.id, open.id]);
  expect(heard(mo)).toEqual([draft.id, closed.id, open.id]);
  expect(heard(ben)).toEqual([closed.id, open.id]);
  expect(heard(ria)).toEqual([open.id]);
  expect(heard(outside)).toEqual([]);
});

test("nobody is let in without a sign-in, nor into a group that is not theirs", async () => {
  const { group, people } = await aTable("expert");
  const outsider = await someone(await aGroup());
  const statuses = await Promise.all([
    listen(null, group),
    listen({ token: "made-up" }, group),
    listen(outsider, group),
    listen(outsider, { slug: "never-was" }),
    listen(people[0] ?? null, group),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([401, 401, 404, 404, 200]);
});

const revocations: [string, (who: { accountId: string; personId: string }) => Promise<unknown>][] = [
  ["signing out everywhere", ({ accountId }) => db.session.deleteMany({ where: { accountId } })],
  [
    "disabling the account",
    ({ accountId }) => db.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } }),
  ],
  [
    "removing the member",
    ({ personId }) => db.member.updateMany({ where: { personId }, data: { leftAt: new Date() } }),
  ],
  [
    "the end of the membership's time",
    ({ personId }) => db.member.updateMany({ where: { personId }, data: { endsAt: new Date() } }),
  ],
  [
    "the end of the sign-in's time",
    ({ accountId }) => db.session.updateMany({ where: { accountId }, data: { expiresAt: new Date() } }),
  ],
];

test.each(revocations)(
  "%s ends the stream within two seconds, and it cannot come back",
  async (_, revoke) => {
    const { group, people } = await aTable("expert", "expert");
    const [ana, ben] = people as [(typeof people)[0], (typeof people)[0]];
    const [page, other] = await Promise.all([listen(ana, group), listen(ben, group)]);
    await revoke(ana);
    await Promise.race([
      page.ended,
      new Promise((_, reject) =>
        setTimeout(() => reject(new Error("it still stands")), promisedMs(withinMs)),
      ),
    ]);
    expect(page.told.map(({ event }) => event)).toEqual(["gone"]);
    expect([401, 404]).toContain((await listen(ana, group)).status);
    const { id } = await aFinding(group, ben);
    await notify(group.id, id);
    await other.next(wake(id));
    expect(page.told).toHaveLength(1);
  },
);

test("an expert who is made an observer hears from then on what observers hear", async () => {
  const { group, people } = await aTable("expert");
  const [ana] = people as [(typeof people)[0]];
  const page = await listen(ana, group);
  await db.member.updateMany({ where: { personId: ana.personId }, data: { role: "observer" } });
  await new Promise((resolve) => setTimeout(resolve, promisedMs(withinMs)));
  const [held, agreed] = [await aDiscussion(group), await aDiscussion(group, { state: "summary_agreed" })];
  await notify(group.id, held.id);
  await notify(group.id, agreed.id);
  await page.next(wake(agreed.id));
  expect(page.told.some(wake(held.id))).toBe(false);
});

test("the number of what is unread follows on every page of its reader, and on nobody else's", async () => {
  const { group, people } = await aTable("expert", "expert");
  const [ana, ben] = people as [(typeof people)[0], (typeof people)[0]];
  const pages = await Promise.all([listen(ana, group), listen(ana, group), listen(ben, group)]);
  const [first, second, other] = pages as [Listener, Listener, Listener];
  const paper = await aPaper(group, { authors: [ana] });
  for (let times = 0; times < 2; times += 1)
    await db.$transaction((tx) =>
      recordFact(tx, ben, { kind: "CommentThreadStarted", groupId: group.id, subjectId: paper.id }),
    );
  while ((await tellFacts()).mayBeMore);
  for (const page of [first, second]) await expect.poll(() => page.unread.at(-1)).toBe(2);
  await markRead(ana, {});
  for (const page of [first, second]) await expect.poll(() => page.unread.at(-1)).toBe(0);
  expect(new Set(other.unread)).toEqual(new Set([0]));
  expect(first.told).toEqual([]);
});

test("a page that was drawn a moment before it listens is told what it missed", async () => {
  const { group, people } = await aTable("expert");
  const { id } = await aFinding(group, people[0] as (typeof people)[0]);
  const early = await listen(people[0] ?? null, group);
  const drawnAt = Date.now();
  await notify(group.id, id);
  await early.next(wake(id));
  const late = await listen(people[0] ?? null, group, drawnAt);
  await late.next(wake(id));
  const longAgo = await listen(people[0] ?? null, group, drawnAt - 3_600_000);
  expect((await longAgo.next()).data.changes).toBeNull();
});

test("a restart of the database ends nothing: afterwards everybody is told to look, and hears again", async () => {
  const { group, people } = await aTable("expert");
  const { id } = await aFinding(group, people[0] as (typeof people)[0]);
  const page = await listen(people[0] ?? null, group);
  world.killDatabase();
  await world.restartDatabase();
  await page.next(({ data }) => data.changes === null, 30_000);
  await notify(group.id, id);
  await page.next(wake(id));
  expect(page.told.some(({ event }) => event === "gone")).toBe(false);
}, 60_000);

test("one connection listens, whatever the number of readers, and one account has no more than a dozen", async () => {
  const { group, people } = await aTable("expert", "expert");
  const [ana, ben] = people as [(typeof people)[0], (typeof people)[0]];
  const pages: Listener[] = [];
  for (let count = 0; count < 13; count += 1) pages.push(await listen(ana, group));
  expect(pages.map(({ status }) => status)).toEqual([...Array(12).fill(200), 429]);
  expect((await listen(ben, group)).status).toBe(200);
  pages[0]?.close();
  await pages[0]?.ended;
  await expect.poll(async () => (await listen(ana, group)).status, { timeout: 20_000 }).toBe(200);
  const { rows } = await world.pool.query("SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");
  expect(rows).toHaveLength(1);
});

test("stopping ends every stream, and lets nobody in", async () => {
  const { group, people } = await aTable("expert");
  const page = await listen(people[0] ?? null, group);
  await live.stop();
  await page.ended;
  expect((await listen(people[0] ?? null, group)).status).toBe(503);
});
