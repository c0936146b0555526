import { setTimeout } from "node:timers/promises";
import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { readSealable } from "./read-sealable.ts";
import { beforeFirst, hashOfSeal, mostOfSeal } from "./rules.ts";

/**
 * Seals every fact that is recorded by now. Recording waits for nobody: only what can get no facts before it any more is sealed.
 * Several processes may do this at once.
 * @returns how many seals were made; where somebody has been recording for long, the rest is left to the next time
 */
export async function sealFacts(): Promise<number> {
  const until = await findSettled();
  if (until === null) return 0;
  for (let made = 0; ; made += 1) {
    if ((await db.$transaction((tx) => sealNext(tx, until))) === 0) return made;
  }
}

const patienceMs = 4_000;
const pauseMs = 20;

/**
 * The newest fact of which all before it are there to be read or will never be. Ids are drawn when a row is written and seen when
 * its transaction ends: whoever may still hold an earlier one holds the table's lock for writing since before they drew it.
 * @returns null: there is nothing to seal, or somebody did not end in time
 */
async function findSettled(): Promise<bigint | null> {
  const [newest, sealed] = [await db.fact.aggregate({ _max: { id: true } }), await findLast(db)];
  const until = newest._max.id;
  if (until === null || until <= (sealed?.untilId ?? 0n)) return null;
  const writing = await listWriting();
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    const still = writing.size > 0 ? await listWriting() : writing;
    if (![...writing].some((one) => still.has(one))) return until;
    await setTimeout(pauseMs);
  }
  return null;
}

async function listWriting(): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ one: string }[]>`
    SELECT virtualtransaction AS one FROM pg_locks
    WHERE relation = '"Fact"'::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND mode = 'RowExclusiveLock'`;
  return new Set(rows.map(({ one }) => one));
}

/** @returns how many facts the seal holds; 0: nothing was left to seal */
async function sealNext(tx: Tx, settled: bigint): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('colloquy facts', 0))`;
  const last = await findLast(tx);
  const fromId = (last?.untilId ?? 0n) + 1n;
  const facts = await readSealable(tx, { fromId, untilId: settled }, mostOfSeal);
  if (facts.length === 0) return 0;
  const untilId = facts.at(-1)?.id ?? settled;
  const seal = { number: (last?.number ?? 0) + 1, fromId, untilId, at: await readClock(tx) };
  const hash = hashOfSeal(seal, last?.hash ?? beforeFirst, facts);
  await tx.factSeal.create({ data: { ...seal, count: facts.length, hash }, select: { number: true } });
  return facts.length;
}

function findLast(tx: Pick<Tx, "factSeal">) {
  return tx.factSeal.findFirst({
    select: { number: true, untilId: true, hash: true },
    orderBy: { number: "desc" },
  });
}
