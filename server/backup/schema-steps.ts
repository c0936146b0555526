import type { Client } from "pg";
import { StartError } from "#lib/infra/start-error.ts";
import { historyTable, type Migration, readMigrations, takeStep } from "../database/migrate.ts";
import type { About } from "./format.ts";

/** The way of a database from nothing to this release, over the state that a backup was made in. */
export type SchemaSteps = { before: Migration[]; after: Migration[] };

/**
 * Throws: StartError where the backup has a migration that this release does not have, or has otherwise.
 */
export function planSteps({ migrations }: Pick<About, "migrations">): SchemaSteps {
  const all = readMigrations();
  const before = migrations.map(({ name, checksum }) => {
    const known = all.find((migration) => migration.name === name);
    if (!known)
      throw new StartError(
        `This backup has migration ${name}, which this release does not know; restore it with the release that made it, or a newer one. Nothing was changed.`,
      );
    if (known.checksum !== checksum)
      throw new StartError(`Migration ${name} is another one in this backup than here. Nothing was changed.`);
    return known;
  });
  return { before, after: all.filter((migration) => !before.includes(migration)) };
}

/** Takes away what an empty installation has, and makes the schema the backup was made in. Inside a transaction. */
export async function makeSchema(client: Client, steps: SchemaSteps): Promise<void> {
  await client.query(dropOurs);
  await client.query(historyTable);
  for (const step of steps.before) await takeStep(client, step);
}

/**
 * The migrations this database has, in the order in which it got them.
 * Throws: StartError where it has none, or one that this release does not know.
 */
export async function readHistory(client: Client): Promise<About["migrations"]> {
  const { rows: there } = await client.query("SELECT to_regclass('public._prisma_migrations') AS history");
  if (!there[0].history) throw new StartError("There is nothing to back up: this database is empty.");
  const { rows } = await client.query<About["migrations"][number]>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY finished_at, migration_name`,
  );
  const known = new Set(readMigrations().map(({ name }) => name));
  const newer = rows.find(({ name }) => !known.has(name));
  if (newer)
    throw new StartError(
      `The database has migration ${newer.name}, which this release does not know; use a newer release.`,
    );
  return rows;
}

/** Everything in `public` but what extensions put there. Only empty tables are ever among it. */
const dropOurs = `DO $$
DECLARE
  thing text;
BEGIN
  FOR thing IN
    SELECT format('DROP TABLE IF EXISTS public.%I CASCADE', relname) FROM pg_class c
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP FUNCTION IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP TYPE IF EXISTS public.%I CASCADE', typname) FROM pg_type t
      WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP TEXT SEARCH CONFIGURATION IF EXISTS public.%I CASCADE', cfgname) FROM pg_ts_config c
      WHERE cfgnamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  LOOP
    EXECUTE thing;
  END LOOP;
END
$$`;
