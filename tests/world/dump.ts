import { db } from "#lib/infra/db.ts";

/** One row of the database as text. */
export type DumpedRow = { table: string; line: string };

/**
 * Every row of every table there is, of ours and of others who keep theirs in this database (the queue), and the
 * counters. In the order in which the rows lie on the disk, as a backup would have them.
 */
export async function dumpDatabase(): Promise<DumpedRow[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
    ORDER BY 1`;
  const rows: DumpedRow[] = [];
  for (const { name } of tables) {
    const found = await db.$queryRawUnsafe<{ line: string }[]>(
      `SELECT t::text AS line FROM ${name} t ORDER BY t.ctid`,
    );
    rows.push(...found.map(({ line }) => ({ table: name, line })));
  }
  const counters = await db.$queryRaw<{ line: string }[]>`
    SELECT schemaname || '.' || sequencename || ' ' || coalesce(last_value::text, '') AS line FROM pg_sequences
    ORDER BY 1`;
  return [...rows, ...counters.map(({ line }) => ({ table: "counters", line }))];
}
