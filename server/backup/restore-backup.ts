import { stat } from "node:fs/promises";
import { Client } from "pg";
import type { FileStore } from "#lib/infra/files/types.ts";
import { StartError, systemReason } from "#lib/infra/start-error.ts";
import { prismaLock, takeStep } from "../database/migrate.ts";
import { installQueue } from "../jobs/install-queue.ts";
import type { Progress, Report } from "../progress.ts";
import { type RowWriter, recordOf, writeRows } from "./copy-table.ts";
import { damaged } from "./damaged.ts";
import { type About, type Manifest, queueName } from "./format.ts";
import { loosenConstraints } from "./loose-constraints.ts";
import { type BackupReader, readBackup } from "./read-backup.ts";
import { requireEmpty, requireEmptyDatabase } from "./require-empty.ts";
import { RestoredFiles } from "./restored-files.ts";
import { fillQueue, makeQueueTable, queueTable } from "./restored-queue.ts";
import { makeSchema, planSteps } from "./schema-steps.ts";
import { listTables, plainForms } from "./tables.ts";

export type RestoreOrder = {
  databaseUrl: string;
  store: FileStore;
  file: string;
  passphrase: string | null;
  signal?: AbortSignal;
};

/**
 * Reads a backup back into an empty installation, all of it or nothing: first the whole file is compared with its own
 * hashes, then one transaction makes the schema it was made in, takes the rows, compares every table and file with the
 * hashes again, and goes on to the schema of this release.
 * Throws: StartError, one sentence, with which nothing was changed.
 */
export async function restoreBackup(
  order: RestoreOrder,
  progress: Progress,
): Promise<{ about: About; manifest: Manifest }> {
  await requireEmptyDatabase(order.databaseUrl);
  const { size } = await stat(order.file);
  const seen = (report: Report) => (bytes: number) => {
    order.signal?.throwIfAborted();
    report(bytes / size);
  };
  const backup = await progress.step("checking", (report) => readBackup(order, {}, seen(report)));
  planSteps(backup.about);
  await installQueue(order.databaseUrl);
  const files = new RestoredFiles(order.store);
  try {
    await inTransaction(order.databaseUrl, async (client) => {
      await requireEmpty(client);
      await progress.step("restoring", (report) => fill(client, { order, files, seen: seen(report) }));
      await progress.step("comparing", (report) =>
        compare(client, { manifest: backup.manifest, files, report }),
      );
      for (const step of planSteps(backup.about).after) await takeStep(client, step);
      order.signal?.throwIfAborted();
    });
  } catch (error) {
    await files.takeAway();
    throw explained(error);
  }
  await analyze(order.databaseUrl);
  return backup;
}

async function inTransaction(databaseUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  client.on("error", () => undefined); // whatever is asked next says so
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [prismaLock]);
    await client.query(plainForms);
    await work(client);
    await client.query("COMMIT");
  } finally {
    await client.end().catch(() => undefined); // an open transaction ends with its connection
  }
}

type Filling = { order: RestoreOrder; files: RestoredFiles; seen(bytes: number): void };

async function fill(client: Client, { order, files, seen }: Filling): Promise<void> {
  const rows = new TableFiller(client);
  const reader: BackupReader = {
    about: (about) => rows.begin(about),
    rows: (table, bytes) => rows.take(table, bytes),
    async file(file, bytes) {
      order.signal?.throwIfAborted();
      await files.take(file, bytes);
    },
  };
  const { manifest } = await readBackup(order, reader, seen);
  await rows.end();
  for (const [name, value] of Object.entries(manifest.sequences))
    await client.query("SELECT setval(format('public.%I', $1::text)::regclass, $2::bigint)", [name, value]);
}

/** Takes the rows of one table after the other. */
class TableFiller {
  readonly #client: Client;
  #tables: About["tables"] = [];
  #open: { table: string; writer: RowWriter } | null = null;
  #tighten: () => Promise<void> = async () => undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  async begin(about: About): Promise<void> {
    await makeSchema(this.#client, planSteps(about));
    await requireSameTables(this.#client, about);
    await makeQueueTable(this.#client);
    this.#tighten = await loosenConstraints(this.#client);
    this.#tables = about.tables;
  }

  async take(table: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.#open?.table !== table) await this.#openNext(table);
    await this.#open?.writer.write(bytes);
  }

  async end(): Promise<void> {
    await this.#open?.writer.end();
    this.#open = null;
    await this.#tighten();
    await fillQueue(this.#client);
  }

  async #openNext(table: string): Promise<void> {
    await this.#open?.writer.end();
    const described = this.#tables.find(({ name }) => name === table);
    if (!described) throw damaged(`it does not describe table ${table}`);
    const into = table === queueName ? queueTable : `public.${this.#client.escapeIdentifier(table)}`;
    this.#open = { table, writer: writeRows(this.#client, into, described) };
  }
}

async function requireSameTables(client: Client, { tables }: About): Promise<void> {
  const here = new Map(
    (await listTables(client)).map(({ name, columns }) => [name, [...columns].sort().join()]),
  );
  for (const { name, columns } of tables)
    if (here.get(name) !== [...columns].sort().join())
      throw damaged(`table ${name} does not have the columns that its migrations make`);
}

type Comparing = { manifest: Manifest; files: RestoredFiles; report: Report };

async function compare(client: Client, { manifest, files, report }: Comparing): Promise<void> {
  const tables = await listTables(client);
  for (const [at, table] of tables.entries()) {
    const wanted = manifest.tables[table.name];
    const found = await recordOf(client, table);
    if (found.sha256 !== (wanted?.sha256 ?? found.sha256) || found.rows !== (wanted?.rows ?? 0))
      throw damaged(`table ${table.name} did not arrive as it was`);
    report((at + 1) / tables.length / 2);
  }
  await files.check(manifest.files, (done) => report(0.5 + done / 2));
}

function explained(error: unknown): unknown {
  if (error instanceof StartError || (error instanceof Error && error.name === "AbortError")) return error;
  return new StartError(`The backup could not be restored (${systemReason(error)}). Nothing was changed.`);
}

/** Without it the first questions would be answered slowly. */
async function analyze(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("ANALYZE").finally(() => client.end());
}
