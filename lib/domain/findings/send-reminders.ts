import { system } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { loadFinding } from "./load-finding.ts";
import { loadLastCall } from "./load-last-call.ts";
import { remindOnce } from "./remind-once.ts";
import { dueReminder } from "./rules.ts";

const atOnce = 500;

/**
 * Reminds those who have not answered a last call that closes within three days, and again within one. For the job that
 * runs every few minutes, in any number of processes: the finding's lock makes them take turns, and what was sent is
 * not sent again.
 * @returns how many mails were queued
 */
export async function sendReminders(): Promise<number> {
  const closing = await db.$queryRaw<{ findingId: string }[]>`
    select "findingId" from "LastCall"
    join "Finding" on "Finding".id = "findingId" and state = 'last_call'
    join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
    where "endedAt" is null
      and "closesAt" > clock_timestamp() and "closesAt" <= clock_timestamp() + interval '3 days'
    order by "closesAt" limit ${atOnce}`;
  let sent = 0;
  for (const { findingId } of closing) {
    const result = await remind(findingId);
    if (result.ok) sent += result.value;
  }
  return sent;
}

/** Refuses: NotVisible, where the finding went meanwhile. */
function remind(findingId: string): Promise<Result<number>> {
  return transact(async (tx): Promise<Result<number>> => {
    const finding = await loadFinding(tx, system, findingId);
    const lastCall = finding && (await loadLastCall(tx, finding));
    if (!finding || !lastCall) return notVisible();
    const now = await readClock(tx);
    const due = dueReminder(lastCall, now);
    return ok(due ? await remindOnce(tx, { finding, lastCall, now, ...due }) : 0);
  });
}
