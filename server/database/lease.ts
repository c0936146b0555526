import pg from "pg";

// Advisory locks are kept per database; every launcher takes this one, shared, in the database `postgres`.
const leaseKey = 20_261_122;

/**
 * One launcher's claim on a server it may share with others. The claim is a lock of an open connection, so a
 * launcher that dies gives it back by dying.
 */
export type Lease = {
  /** Gives the claim back, and runs `stop` if nobody else has one. Newcomers wait while it runs. */
  release(stop: () => Promise<void>): Promise<void>;
};

/** Throws: whatever `pg` throws while the server is not there, not ready yet, or refuses us. */
export async function takeLease(url: string, database: string): Promise<Lease> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined); // the server went away: there is nothing left to release
  try {
    await client.connect();
    await client.query("SELECT pg_advisory_lock_shared($1)", [leaseKey]);
    await ensureDatabase(client, database);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { release: (stop) => release(client, url, stop) };
}

async function ensureDatabase(client: pg.Client, database: string) {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`).catch((error) => {
    if (error.code !== "42P04" && error.code !== "23505") throw error; // somebody else made it just now
  });
}

async function release(held: pg.Client, url: string, stop: () => Promise<void>) {
  await held.end().catch(() => undefined);
  // Asked on a new connection: the held one may have been lost to a crash that the server itself survived.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  if (await isLast(client)) await stop();
  await client.end().catch(() => undefined);
}

/** Whether nobody else has a claim; while the connection stays open, nobody gets one. False where the server is gone. */
async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.connect();
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS last", [leaseKey]);
    return rows[0].last;
  } catch {
    return false;
  }
}
