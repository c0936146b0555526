import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { StartError } from "#lib/infra/start-error.ts";

/**
 * Throws: StartError where the database holds a row of ours, tables of somebody else, or is in use; so nothing can be
 * overwritten by a restore.
 */
export async function requireEmpty(client: Client): Promise<void> {
  const tables = await listTables(client);
  if (tables.length > 0 && !tables.includes("_prisma_migrations"))
    throw new StartError(
      "This database has tables that are not Colloquy's; restore into one of its own. Nothing was changed.",
    );
  for (const table of tables.filter((name) => name !== "_prisma_migrations")) {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM public.${client.escapeIdentifier(table)}) AS some`,
    );
    if (rows[0].some)
      throw new StartError(
        "This installation is not empty; a backup is restored into an empty one: another DATA_DIR, or an empty database. Nothing was changed.",
      );
  }
  await requireAlone(client);
}

/** The same, asked on a connection of its own before anything else is done. */
export async function requireEmptyDatabase(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await requireEmpty(client);
  } finally {
    await client.end();
  }
}

async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

const patienceMs = 3000;

/** A connection that was closed a moment ago is still counted. */
async function requireAlone(client: Client): Promise<void> {
  for (const until = Date.now() + patienceMs; (await countOthers(client)) > 0; await sleep(50))
    if (Date.now() > until)
      throw new StartError(
        "Somebody else is using this database; stop the product first. Nothing was changed.",
      );
}

async function countOthers(client: Client): Promise<number> {
  // Inside a transaction the view is a picture of its beginning.
  await client.query("SELECT pg_stat_clear_snapshot()");
  const { rows } = await client.query(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  return rows[0].others;
}
