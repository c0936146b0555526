import { log } from "#lib/infra/log.ts";
import { type Settings, settings } from "#lib/infra/settings.ts";
import { buildPages } from "./build/build-pages.ts";
import { generateClient } from "./build/generate-client.ts";
import { type OpenDatabase, openDatabase } from "./database/open.ts";
import { prepareDatabase } from "./database/prepare.ts";
import { completeEnvironment } from "./environment.ts";
import { requireFreePort } from "./listen.ts";
import { type Progress, terminalProgress } from "./progress.ts";
import type { Shutdown } from "./shutdown.ts";

type Options = { dev: boolean; shutdown: Shutdown };

/**
 * Brings the product up, step by step and saying so, until it can be used.
 * Throws: StartError when the machine or a setting does not allow it; AbortError when it is ended in the middle.
 */
export async function start({ dev, shutdown }: Options): Promise<void> {
  const progress = terminalProgress();
  const set = settings();
  await requireFreePort(set);
  const database = await bringUpDatabase(set, progress, { dev, shutdown });
  await progress.step("client", () => generateClient(shutdown.signal), doneOrCurrent);
  shutdown.signal.throwIfAborted();
  if (database.embedded && set.sample) await addSample(progress);
  if (!dev) await progress.step("build", () => buildPages(progress.note, shutdown.signal), doneOrCurrent);
  shutdown.signal.throwIfAborted();
  await openDoors(set, database, progress, { dev, shutdown });
}

async function bringUpDatabase(
  set: Settings,
  { step }: Progress,
  { dev, shutdown }: Options,
): Promise<OpenDatabase> {
  const database = await step("database", () => openDatabase(set));
  shutdown.add(database.stop);
  completeEnvironment(set, database.url, dev);
  shutdown.signal.throwIfAborted();
  await step("migrations", () => prepareDatabase(database.url), countOf);
  return database;
}

// What follows is loaded only when it is reached: it needs the database client, which the start itself writes.

async function addSample({ step }: Progress) {
  const { isEmptyInstallation, loadSample } = await import("./sample/load.ts");
  if (await isEmptyInstallation()) await step("sample", loadSample);
}

async function openDoors(
  set: Settings,
  database: OpenDatabase,
  { step }: Progress,
  { dev, shutdown }: Options,
) {
  const { serve } = await import("./serve.ts");
  await step("server", () => serve({ settings: set, databaseUrl: database.url, dev, shutdown }));
  if (!database.embedded && !set.s3)
    log.info(
      "files are kept in DATA_DIR/files of this machine; several instances need a bucket (S3_ENDPOINT)",
    );
  const { describeSampleSignIns } = await import("./sample-sign-ins.ts");
  process.stdout.write(`\n  Ready: ${set.appUrl}\n\n${await describeSampleSignIns(set)}\n`);
}

const countOf = (applied: string[]) => (applied.length > 0 ? `${applied.length} applied` : "up to date");
const doneOrCurrent = (done: boolean) => (done ? "" : "up to date");
