import { afterEach, describe, expect, it } from "vitest";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db } from "#lib/infra/db.ts";
import { findDue } from "#server/jobs/find-due.ts";
import { watchDue } from "#server/jobs/watch-due.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aGroup, aPaper, someone } from "#tests/world/world.ts";

withDatabase();

const watches: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(watches.splice(0).map((watch) => watch.stop()));
});

async function watchTwice() {
  for (let count = 0; count < 2; count += 1)
    watches.push(await watchDue(process.env.DATABASE_URL ?? "no database"));
}

const soon = (ms: number) => new Date(Date.now() + ms);
const patience = { timeout: 10_000, interval: 20 };

/** A member whose time ends. @returns asks when it was closed, and how often that was recorded */
async function ending(endsAt: Date) {
  const group = await aGroup();
  const { personId } = await someone(group);
  const { id } = await db.member.findFirstOrThrow({ where: { personId } });
  await db.member.update({ where: { id }, data: { endsAt } });
  return async () => ({
    hasLeft: (await db.member.findUniqueOrThrow({ where: { id } })).leftAt !== null,
    facts: await db.fact.count({ where: { kind: "MemberEnded", subjectId: id } }),
  });
}

/** Something to tell. @returns asks whether it was told */
async function untold() {
  const group = await aGroup();
  const [author, expert] = [await someone(group), await someone(group)];
  const { id } = await aPaper(group, { authors: [author] });
  await db.$transaction((tx) =>
    recordFact(tx, expert, { kind: "CommentThreadStarted", groupId: group.id, subjectId: id }),
  );
  return () => db.notification.count({ where: { accountId: author.accountId } });
}

describe("what comes about by itself", () => {
  it("comes about at an instant that is set while two processes sleep, once", async () => {
    await watchTwice();
    const ended = await ending(soon(700));
    expect(await ended()).toEqual({ hasLeft: false, facts: 0 });
    await expect.poll(ended, patience).toEqual({ hasLeft: true, facts: 1 });
    const { accountId } = await someone();
    const signIns = () => db.session.count({ where: { accountId } });
    await db.session.updateMany({ where: { accountId }, data: { expiresAt: soon(300) } });
    await expect.poll(signIns, patience).toBe(0);
    const told = await untold();
    await expect.poll(told, patience).toBe(1);
    expect((await ended()).facts).toBe(1);
  });

  it("comes about although no word of a change is heard any more", async () => {
    await watchTwice();
    const told = await untold();
    await expect.poll(told, patience).toBe(1);
    await db.$executeRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'LISTEN%'`;
    const ended = await ending(soon(300));
    await expect.poll(ended, patience).toEqual({ hasLeft: true, facts: 1 });
  });

  it("is known ahead by one statement, by the database's clock", async () => {
    await db.untoldFact.deleteMany();
    await ending(soon(60_000));
    await ending(soon(90_000));
    const { kinds, nextMs } = await findDue();
    expect(kinds).toEqual(new Set());
    expect(nextMs).toBeGreaterThan(50_000);
    expect(nextMs).toBeLessThanOrEqual(60_000);
    await untold();
    await ending(soon(-1));
    expect((await findDue()).kinds).toEqual(new Set(["facts", "memberships"]));
  });
});
