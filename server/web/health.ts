import { db } from "#lib/infra/db.ts";

/** What keeps this process from working, in a word or two; null: nothing does. */
export type Readiness = () => Promise<string | null>;

const patienceMs = 2000;

/**
 * Whether this process can do its work, for `/readyz`: the database answers in time, it has every migration this release
 * needs, and jobs are worked on.
 * @param migration the newest one this release knows
 */
export function readinessOf({
  migration,
  isWorking,
}: {
  migration: string;
  isWorking(): boolean;
}): Readiness {
  return async () => {
    const migrated = await withinTime(isMigrated(migration));
    if (migrated === null) return "no database";
    if (!migrated) return "migrations are missing";
    return isWorking() ? null : "jobs stand still";
  };
}

async function isMigrated(name: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where migration_name = ${name} and finished_at is not null and rolled_back_at is null`;
  return rows.length > 0;
}

/** A late answer is none. */
async function withinTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}
