import { Client } from "pg";
import { type EmbeddedDatabase, startDatabase } from "#server/database/embedded.ts";

/** Counts what the product asks the database, by PostgreSQL's own statistics: every statement, transactions' begins and
 *  ends included; not the job queue's, not notifications, not our own. */
export type StatementCounter = {
  during(work: () => Promise<void>): Promise<number>;
  stop(): Promise<void>;
};

const library = "pg_stat_statements";

/** Starts a database that counts. It can be told to only before it starts, so it is started twice. */
export async function startCountingDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const plain = await startDatabase({ dataDir });
  await withClient(plain, async (client) => {
    await client.query(`ALTER SYSTEM SET shared_preload_libraries = '${library}'`);
  });
  await plain.stop();
  return startDatabase({ dataDir });
}

/** @param database started by `startCountingDatabase` */
export async function countStatements(database: EmbeddedDatabase): Promise<StatementCounter> {
  // In another database of the same server: what we ask there is not counted here.
  const client = new Client({ connectionString: database.urlFor("postgres") });
  await client.connect();
  await client.query(`CREATE EXTENSION IF NOT EXISTS ${library}`);
  const total = async () => Number((await client.query<{ calls: string }>(allCalls)).rows[0]?.calls);
  return {
    async during(work) {
      const before = await total();
      await work();
      return (await total()) - before;
    },
    stop: () => client.end(),
  };
}

const allCalls = `
  SELECT coalesce(sum(calls), 0) AS calls
  FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
  WHERE datname = 'colloquy' AND query !~* '(graphile_worker|pg_notify)'`;

async function withClient(database: EmbeddedDatabase, work: (client: Client) => Promise<void>) {
  const client = new Client({ connectionString: database.urlFor("postgres") });
  await client.connect();
  await work(client).finally(() => client.end());
}
