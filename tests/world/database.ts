import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "#lib/infra/db.ts";

/** Gives the test file a database of its own, a copy of the migrated one, and a folder for files, for as long as it
 *  runs. */
export function withDatabase(): void {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const folder = mkdtempSync(join(tmpdir(), "colloquy-files-"));
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    process.env.AUTH_SECRET = randomUUID();
    await asAdmin(`create database "${name}" template colloquy`);
    process.env.DATABASE_URL = urlOf(name);
  });
  afterAll(async () => {
    await closeDb();
    await asAdmin(`drop database "${name}" with (force)`);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** A database of the migrated shape, for tests that need more than one. It becomes the one that is asked. */
export async function anotherDatabase(): Promise<{ drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await closeDb();
  await asAdmin(`create database "${name}" template colloquy`);
  process.env.DATABASE_URL = urlOf(name);
  return {
    async drop() {
      await closeDb();
      await asAdmin(`drop database "${name}" with (force)`);
    },
  };
}

function urlOf(name: string): string {
  const url = new URL(inject("templateUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf("postgres") });
  await client.connect();
  await client.query(sql);
  await client.end();
}
