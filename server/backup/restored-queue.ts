import type { Client } from "pg";

/** Where jobs wait until the queue takes them, for as long as the transaction lasts. */
export const queueTable = "pg_temp.restored_queue";

export async function makeQueueTable(client: Client): Promise<void> {
  await client.query(`CREATE TEMP TABLE restored_queue (
    position bigint GENERATED ALWAYS AS IDENTITY, identifier text, payload json, queue_name text, run_at timestamptz,
    priority int, max_attempts int, attempts int, last_error text, key text, flags text[]) ON COMMIT DROP`);
}

/** Queues them by the queue's own door, in their order, as often tried as they were. */
export async function fillQueue(client: Client): Promise<void> {
  await client.query(`DO $$
    DECLARE
      job record;
      added bigint;
    BEGIN
      DELETE FROM graphile_worker._private_jobs;
      FOR job IN SELECT * FROM pg_temp.restored_queue ORDER BY position LOOP
        SELECT id INTO added FROM graphile_worker.add_job(
          job.identifier, job.payload, job.queue_name, job.run_at, job.max_attempts, job.key, job.priority, job.flags);
        UPDATE graphile_worker._private_jobs SET attempts = job.attempts, last_error = job.last_error WHERE id = added;
      END LOOP;
    END
    $$`);
}
