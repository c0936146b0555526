import { installQueue } from "../jobs/install-queue.ts";
import { migrate } from "./migrate.ts";

/**
 * Brings a database to what this release needs: its own tables, then the job queue's.
 * @returns the names of the migrations applied now
 * Throws: StartError, as `migrate`.
 */
export async function prepareDatabase(databaseUrl: string): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  await installQueue(databaseUrl);
  return applied;
}
