import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { folderStore } from "#lib/infra/files/folder-store.ts";
import { recordOf } from "#server/backup/copy-table.ts";
import type { TableRecord } from "#server/backup/format.ts";
import { listTables, plainForms } from "#server/backup/tables.ts";
import { type BackupOrder, writeBackup } from "#server/backup/write-backup.ts";
import type { Progress } from "#server/progress.ts";

/** Says nothing. */
export const silent: Progress = { step: (_, work) => work(() => undefined), note: () => undefined };

/** Backs up the database that is asked, and its files. */
export function backUp(file: string, more: Partial<BackupOrder> = {}) {
  const order = {
    databaseUrl: process.env.DATABASE_URL ?? "",
    store: fileStore(),
    file,
    passphrase: null,
    product: "test",
    secret: { value: "a secret of the installation", kept: true },
    ...more,
  };
  return writeBackup(order, silent);
}

/** An empty database whose owner is nobody special, as a hosted server gives one, and an empty folder for files. */
export async function emptyInstallation(folder: string) {
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(`create role ${name} login password 'plain' nosuperuser`);
  await asAdmin(`create database ${name} owner ${name} template template0`);
  const url = new URL(inject("templateUrl"));
  Object.assign(url, { username: name, password: "plain", pathname: `/${name}` });
  return {
    databaseUrl: url.href,
    store: folderStore(folder),
    async drop() {
      await asAdmin(`drop database ${name} with (force)`);
      await asAdmin(`drop role ${name}`);
    },
  };
}

/** What every table holds, as hashes. */
export async function recordsOf(databaseUrl: string): Promise<Record<string, TableRecord>> {
  return onDatabase(databaseUrl, async (client) => {
    await client.query("begin");
    await client.query(plainForms);
    const records: Record<string, TableRecord> = {};
    for (const table of await listTables(client)) records[table.name] = await recordOf(client, table);
    return records;
  });
}

/** Whether a database has no table at all. */
export async function isBare(databaseUrl: string): Promise<boolean> {
  return onDatabase(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      "select from information_schema.tables where table_schema = 'public'",
    );
    return rowCount === 0;
  });
}

export async function onDatabase<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function asAdmin(sql: string): Promise<void> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  await onDatabase(url.href, (client) => client.query(sql));
}
