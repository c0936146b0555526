import type { ParsedCronItem } from "graphile-worker";
import { db } from "#lib/infra/db.ts";

const minuteMs = 60_000;
/** A process that stood still for longer leaves what it missed to the next time. */
const mostMinutes = 60;

/** The minutes that have begun since a process last looked; those of the first look are none.
 *  @param last the minute in which it looked, null before the first look */
export function minutesSince(last: Date | null, now: Date): { minutes: Date[]; last: Date } {
  const present = Math.floor(now.getTime() / minuteMs);
  const before = last === null ? present : Math.floor(last.getTime() / minuteMs);
  const count = Math.min(Math.max(present - before, 0), mostMinutes);
  const minutes = Array.from({ length: count }, (_, at) => new Date((present - count + 1 + at) * minuteMs));
  return { minutes, last: new Date(present * minuteMs) };
}

/**
 * Queues what comes round in a minute, once, whichever and however many processes do so. A mark of a time that is yet to come, as a
 * machine leaves behind whose clock was wrong, is none: what comes round would wait for it.
 */
export async function queueRoutine(items: readonly ParsedCronItem[], minute: Date): Promise<void> {
  const due = items.filter(({ match }) => match(digestOf(minute))).map(({ task }) => task);
  if (due.length === 0) return;
  await db.$executeRaw`
    with marked as (
      insert into graphile_worker._private_known_crontabs as known (identifier, known_since, last_execution)
      select task, ${minute}, ${minute} from unnest(${due}::text[]) as due (task)
      on conflict (identifier) do update set last_execution = excluded.last_execution
      where known.last_execution is null or known.last_execution < excluded.last_execution
        or known.last_execution > clock_timestamp() + interval '1 minute'
      returning identifier
    )
    select graphile_worker.add_job(identifier, '{}'::json) from marked`;
}

const digestOf = (minute: Date) => ({
  min: minute.getUTCMinutes(),
  hour: minute.getUTCHours(),
  date: minute.getUTCDate(),
  month: minute.getUTCMonth() + 1,
  dow: minute.getUTCDay(),
});
