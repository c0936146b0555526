import { settings } from "#lib/infra/settings.ts";
import { StartError } from "#lib/infra/start-error.ts";
import { generateClient } from "#server/build/generate-client.ts";
import { openDatabase } from "#server/database/open.ts";
import { prepareDatabase } from "#server/database/prepare.ts";
import { logWarnings } from "#server/warnings.ts";

/**
 * Runs a command on this installation's database, started and migrated for it if need be; a server that is running
 * goes on running. What cannot be done is said in one sentence, and the exit code is 1.
 * @param work loads what needs the database itself, once it is called
 */
export async function withInstallation(work: () => Promise<void>): Promise<void> {
  logWarnings();
  try {
    const database = await openDatabase(settings());
    try {
      process.env.DATABASE_URL = database.url;
      await generateClient();
      await prepareDatabase(database.url);
      await work();
      const { closeDb } = await import("#lib/infra/db.ts");
      await closeDb();
    } finally {
      await database.stop();
    }
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exitCode = 1;
  }
}
