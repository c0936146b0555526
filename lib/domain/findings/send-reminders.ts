import { system } from "#lib/base/actor.ts";
import { inFews } from "#lib/base/in-fews.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { loadFinding } from "./load-finding.ts";
import { loadLastCall } from "./load-last-call.ts";
import { mailReminders, noteReminders, type Reminding } from "./remind-once.ts";
import { dueReminder } from "./rules.ts";

const atOnce = 500;

/**
 * Reminds those who have not answered a last call that closes within three days, and again within one. For the job that
 * runs every few minutes, in any number of processes: the finding's lock makes them take turns, and what was sent is
 * not sent again.
 * @returns how many mails were queued
 */
export async function sendReminders(): Promise<number> {
  const closing = await db.$queryRaw<{ findingId: string; groupId: string }[]>`
    select "findingId", "groupId" from "LastCall"
    join "Finding" on "Finding".id = "findingId" and state = 'last_call'
    join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
    where "endedAt" is null
      and "closesAt" > clock_timestamp() and "closesAt" <= clock_timestamp() + interval '3 days'
    order by "closesAt" limit ${atOnce}`;
  const results = [];
  const byGroup = Map.groupBy(closing, ({ groupId }) => groupId);
  for (const ofGroup of byGroup.values())
    for (const few of inFews(ofGroup)) results.push(await remindOf(few.map(({ findingId }) => findingId)));
  return results.reduce((sent, result) => sent + (result.ok ? result.value : 0), 0);
}

/** Reminds of some last calls of one group together: one mail a person, and one more where another reminder is due. */
function remindOf(findingIds: readonly string[]): Promise<Result<number>> {
  return transact(async (tx): Promise<Result<number>> => {
    const due: Reminding[] = [];
    // In one order for everybody, so that nobody waits for somebody who waits for them.
    for (const findingId of findingIds.toSorted()) due.push(...(await dueOf(tx, findingId)));
    let sent = 0;
    for (const [occasion, remindings] of Map.groupBy(due, (reminding) => reminding.occasion)) {
      const tellings = [];
      for (const reminding of remindings) tellings.push(await noteReminders(tx, reminding));
      sent += await mailReminders(tx, occasion, tellings);
    }
    return ok(sent);
  });
}

/** The reminder that is due of a finding's last call, if one is. Locks the finding, which may have gone meanwhile. */
async function dueOf(tx: Tx, findingId: string): Promise<Reminding[]> {
  const finding = await loadFinding(tx, system, findingId);
  const lastCall = finding && (await loadLastCall(tx, finding));
  if (!finding || !lastCall) return [];
  const now = await readClock(tx);
  const due = dueReminder(lastCall, now);
  return due ? [{ finding, lastCall, now, ...due }] : [];
}
