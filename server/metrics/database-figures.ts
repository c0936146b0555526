import { db } from "#lib/infra/db.ts";

export type DatabaseFigures = {
  jobs: { task: string; state: string; count: number }[];
  connections: { state: string; count: number }[];
};

const patienceMs = 2_000;

/** How many jobs of which kind wait, run, come later, are tried again or have been given up, and who is connected.
 *  @returns null where the database does not answer in time */
export async function readDatabaseFigures(): Promise<DatabaseFigures | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const read = Promise.all([listJobs(), listConnections()]).then(
    ([jobs, connections]) => ({ jobs, connections }),
    () => null,
  );
  return Promise.race([read, late]).finally(() => clearTimeout(timer));
}

const listJobs = () => db.$queryRaw<DatabaseFigures["jobs"]>`
  select task_identifier as task, state, count(*)::int as count
  from (
    select task_identifier,
      case
        when attempts >= max_attempts then 'failed'
        when locked_at is not null then 'running'
        when attempts > 0 then 'tried again'
        when run_at > now() then 'later'
        else 'waiting'
      end as state
    from graphile_worker.jobs
  ) jobs
  group by task_identifier, state
  order by task_identifier, state`;

const listConnections = () => db.$queryRaw<DatabaseFigures["connections"]>`
  select coalesce(state, 'unknown') as state, count(*)::int as count
  from pg_stat_activity where datname = current_database()
  group by 1 order by 1`;
