import type { Client } from "pg";
import type { BackedUpTable } from "./format.ts";
import { queueName } from "./format.ts";

/**
 * What opens doors is not kept: a backup may lie about for years, and a session that was ended since must not come
 * back with it. Everybody signs in again.
 */
const leftOut = [
  "_prisma_migrations",
  "Session",
  "PendingSignIn",
  "MailLink",
  "AddressChange",
  "KnownDevice",
];

/** A table, and how its rows are read in an order that is the same wherever they lie. */
export type ReadableTable = BackedUpTable & { select: string };

/** Every table of ours and the queue's waiting jobs, as this database has them. */
export async function listTables(client: Client): Promise<ReadableTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] }>(
    `SELECT t.relname AS name,
       array_agg(a.attname::text ORDER BY a.attnum) AS columns,
       (SELECT coalesce(array_agg(quote_ident(k.attname)
            || CASE y.typcategory WHEN 'S' THEN ' COLLATE "C"' ELSE '' END ORDER BY k.attnum), '{}')
          FROM pg_index i
          JOIN pg_attribute k ON k.attrelid = t.oid AND k.attnum = ANY (i.indkey)
          JOIN pg_type y ON y.oid = k.atttypid
         WHERE i.indrelid = t.oid AND i.indisprimary) AS key
     FROM pg_class t
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition
       AND t.relname <> ALL ($1)
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
     GROUP BY t.oid ORDER BY t.relname COLLATE "C"`,
    [leftOut],
  );
  const tables = rows.map(({ name, columns, key }) => ({
    name,
    columns,
    select: selectOf(client, { name, columns }, key),
  }));
  return (await hasQueue(client)) ? [...tables, queue] : tables;
}

/** Rows have the order of their key, which says nothing of when they were written. */
function selectOf(client: Client, { name, columns }: BackedUpTable, key: string[]): string {
  const table = client.escapeIdentifier(name);
  const wanted = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const order = key.length > 0 ? key.join(", ") : `${table}::text COLLATE "C"`;
  return `SELECT ${wanted} FROM public.${table} ORDER BY ${order}`;
}

const queue: ReadableTable = {
  name: queueName,
  columns: [
    "identifier",
    "payload",
    "queue_name",
    "run_at",
    "priority",
    "max_attempts",
    "attempts",
    "last_error",
    "key",
    "flags",
  ],
  select: `SELECT t.identifier, j.payload, q.queue_name, j.run_at, j.priority, j.max_attempts, j.attempts,
      j.last_error, j.key, (SELECT array_agg(f ORDER BY f) FROM jsonb_object_keys(j.flags) f) AS flags
    FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
    ORDER BY j.id`,
};

async function hasQueue(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS there",
  );
  return rows[0].there;
}

/** The counters, by name; one that was never used is not among them. */
export async function readSequences(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** Values in the one form that every server reads back as they were, whatever its own settings. */
export const plainForms = `SET LOCAL datestyle = 'ISO, MDY'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL timezone = 'UTC'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1;
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL search_path = public;
  SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;
