import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startDatabase } from "#server/database/embedded.ts";
import { prepareDatabase } from "#server/database/prepare.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A real Postgres with every migration applied; test files copy its database. */
    templateUrl: string;
  }
}

/** Starts one real Postgres for the run, whose database every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "colloquy-tests-"));
  chmodSync(dataDir, 0o755);
  const database = await startDatabase({ dataDir });
  await doNotWaitForDisk(database.url);
  await prepareDatabase(database.url);
  project.provide("templateUrl", database.url);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** What the tests commit is thrown away with the machine: nothing is gained by waiting until it is on the disk. */
async function doNotWaitForDisk(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("alter system set fsync = off");
  await client.query("select pg_reload_conf()");
  await client.end();
}
