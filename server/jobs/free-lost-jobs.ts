import { db } from "#lib/infra/db.ts";
import { holdLock } from "#lib/infra/held-lock.ts";
import { log } from "#lib/infra/log.ts";

const lookEveryMs = 2_000;

/**
 * Gives jobs back that a killed process had begun; the queue by itself would wait for four hours. Every pool of workers holds
 * a lock under its own name while its process lives, so that any process can tell whose jobs nobody works on any more. One
 * that is without its lock at one look only has lost its connection, and keeps them.
 * @param poolId as the queue marks the jobs of this process
 */
export async function freeLostJobs(databaseUrl: string, poolId: string): Promise<{ stop(): Promise<void> }> {
  const lock = await holdLock(databaseUrl, poolId);
  let suspected: readonly string[] = [];
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      const dead = await listUnheld(poolId);
      const certain = dead.filter((id) => suspected.includes(id));
      if (certain.length > 0) await unlock(certain);
      suspected = dead;
    } catch (error) {
      log.debug({ err: error }, "lost jobs could not be looked for");
    }
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookEveryMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await lock.release();
    },
  };
}

/** The pools that have jobs and whose lock anybody could take. It is let go with the statement. */
async function listUnheld(own: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from (
      select distinct locked_by as id from graphile_worker._private_jobs
      where locked_by is not null and locked_by <> ${own}
      union select distinct locked_by from graphile_worker._private_job_queues
      where locked_by is not null and locked_by <> ${own}
    ) pools where pg_try_advisory_xact_lock(hashtextextended(id, 0))`;
  return rows.map(({ id }) => id);
}

async function unlock(poolIds: readonly string[]): Promise<void> {
  await db.$executeRaw`select graphile_worker.force_unlock_workers(${[...poolIds]}::text[])`;
  log.warn({ pools: poolIds.length }, "jobs of a process that died are taken up again");
}
