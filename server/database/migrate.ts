import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { StartError } from "#lib/infra/start-error.ts";

/** One step of the schema, as its folder says it. */
export type Migration = { name: string; sql: string; checksum: string };

const migrationsFolder = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

// The key of Prisma Migrate's own advisory lock, and its table: either tool may go on where the other stopped.
export const prismaLock = 72_707_369;
export const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies the migrations a database does not have yet, in order, as `prisma migrate deploy` would; several
 * processes starting at once take turns.
 * @returns the names of those applied now
 * Throws: StartError when one fails, failed earlier, was changed after it was applied, or is unknown to this release.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    await client.query(historyTable);
    const pending = await pendingOf(client, readMigrations());
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The last migration this release knows. */
export const newestMigration = (): string => readMigrations().at(-1)?.name ?? "";

/** Every migration of this release, in the order in which they are applied. */
export function readMigrations(): Migration[] {
  const names = readdirSync(migrationsFolder).filter((name) =>
    existsSync(join(migrationsFolder, name, "migration.sql")),
  );
  return names.sort().map((name) => {
    const sql = readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

async function pendingOf(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at AS "finishedAt"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  for (const { name, checksum, finishedAt } of rows) {
    const known = migrations.find((migration) => migration.name === name);
    if (!finishedAt)
      throw new StartError(
        `Migration ${name} failed halfway in an earlier start; restore a backup before going on.`,
      );
    if (!known)
      throw new StartError(
        `The database has migration ${name}, which this release does not know; use a newer release.`,
      );
    if (known.checksum !== checksum)
      throw new StartError(`Migration ${name} was changed after it had been applied to this database.`);
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/** One transaction for the change and its line in the history: a failure leaves neither. */
async function apply(client: pg.Client, migration: Migration) {
  try {
    await client.query("BEGIN");
    await takeStep(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw new StartError(
      `Migration ${migration.name} failed: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

/** Applies one migration inside a transaction that the caller has begun, and notes it in the history. */
export async function takeStep(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}
