import "#server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type Tx = Prisma.TransactionClient;

// One pool a process and copy of this module: the pages' bundle and the server's own code are two copies.
const global = globalThis as { colloquyDb?: PrismaClient };

/** The database. Connects on first use with `DATABASE_URL`, which the process sets before anything asks. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const value = Reflect.get(client(), property);
    return typeof value === "function" ? value.bind(client()) : value;
  },
});

/**
 * Runs a change and its recorded facts as one transaction. A returned refusal rolls back just as a throw does,
 * so that no half of a refused change stays. When somebody else took the same number or address in the same moment,
 * the change is made again from the beginning, and sees what they did.
 */
export async function transact<T, R extends Refusal>(
  change: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(change);
    } catch (error) {
      if (!isCollision(error) || attempt === attempts) throw error;
    }
  }
}

const attempts = 5;

async function inTransaction<T, R extends Refusal>(
  change: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  try {
    return await db.$transaction(async (tx) => {
      const result = await change(tx);
      if (!result.ok) throw new RolledBack(result.refusal);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return refuse(error.refusal as R);
    throw error;
  }
}

// Prisma's codes for a unique constraint and for a deadlock or write conflict. Where the statement was raw, as those are that
// lock, its code says only that it failed, and the kind stands inside.
function isCollision(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (["P2002", "P2034"].includes(error.code)) return true;
  const raw = error.meta?.driverAdapterError as { cause?: { kind?: string } } | undefined;
  return error.code === "P2010" && collisions.includes(raw?.cause?.kind ?? "");
}

const collisions = ["UniqueConstraintViolation", "TransactionWriteConflict"];

/** Closes the pool; the next use opens a new one. */
export async function closeDb(): Promise<void> {
  await global.colloquyDb?.$disconnect();
  global.colloquyDb = undefined;
}

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`Rolled back: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

function client(): PrismaClient {
  global.colloquyDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }),
    // Where many write at once, or the machine is busy, a change waits for its turn rather than fail.
    transactionOptions: { maxWait: 10_000 },
  });
  return global.colloquyDb;
}
