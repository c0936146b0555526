import { db, type Tx } from "#lib/infra/db.ts";
import { log } from "#lib/infra/log.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Facts that are told in one transaction, which has to be short. */
export const atOnce = 50;

const isDue = Prisma.sql`("waitsUntil" is null or "waitsUntil" <= now())`;

/** Takes what waits to be told, oldest first; what another process has in hand is left to it. @returns ids of facts */
export function takeUntold(tx: Tx): Promise<bigint[]> {
  return take(tx, isDue);
}

/** Takes one of them. @returns nothing where another process was faster */
export function takeOne(tx: Tx, factId: bigint): Promise<bigint[]> {
  return take(tx, Prisma.sql`"factId" = ${factId}`);
}

async function take(tx: Tx, which: Prisma.Sql): Promise<bigint[]> {
  const taken = await tx.$queryRaw<{ factId: bigint }[]>`
    delete from "UntoldFact" where "factId" in (
      select "factId" from "UntoldFact" where ${which} order by "factId" limit ${atOnce} for update skip locked
    ) returning "factId"`;
  return taken.map(({ factId }) => factId);
}

/** What waits to be told at this moment, and stays where it is. */
export async function listUntold(): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ factId: bigint }[]>`
    select "factId" from "UntoldFact" where ${isDue}
    order by "factId" limit ${atOnce}`;
  return rows.map(({ factId }) => factId);
}

/** When each fact may be told, as a question for `at`. */
export const tellingInstants = Prisma.sql`
  select coalesce("waitsUntil", '-infinity'::timestamptz) as at from "UntoldFact"`;

/** Lets a fact that cannot be told wait: a minute first, twice as long each time, an hour at most. */
export async function putAside(factId: bigint, error: unknown): Promise<void> {
  await db.$executeRaw`
    update "UntoldFact"
    set tries = tries + 1, "waitsUntil" = now() + least(3600, 60 * power(2, least(tries, 6))) * interval '1 second'
    where "factId" = ${factId}`;
  log.error({ err: error, factId: String(factId) }, "a fact could not be told, and is tried again later");
}
