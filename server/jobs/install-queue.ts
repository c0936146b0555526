import { runMigrations } from "graphile-worker";
import { queueLog } from "./queue-log.ts";

/**
 * Makes or updates the queue's own tables, so that verbs can queue jobs before anybody works on them. It knows no task:
 * a first start comes here before it has written the database client that tasks need.
 */
export async function installQueue(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: queueLog });
}
