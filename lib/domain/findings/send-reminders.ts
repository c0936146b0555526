import { system } from "#lib/base/actor.ts";
import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { inFews } from "#lib/base/in-fews.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { loadFinding } from "./load-finding.ts";
import { loadLastCall } from "./load-last-call.ts";
import { mailReminders, noteReminders, type Reminding } from "./remind-once.ts";
import { dueReminder } from "./rules.ts";

/**
 * Reminds those who have not answered a last call that closes within three days, and again within one. For the job that
 * runs every few minutes, in any number of processes: the finding's lock makes them take turns, and what was sent is
 * not sent again.
 * @returns how many mails were queued
 */
export async function sendReminders(): Promise<number> {
  let sent = 0;
  for await (const group of inBatches(listGroups))
    for (const few of inFews(await listClosing(group.id))) {
      const result = await remindOf(few.map(({ findingId }) => findingId));
      sent += result.ok ? result.value : 0;
    }
  return sent;
}

/** The groups in which a last call closes soon. */
function listGroups({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select distinct "WorkingGroup".id ${fromClosing} and "WorkingGroup".id > ${after}::uuid
    order by "WorkingGroup".id limit ${atOnce}`;
}

/** A group's findings whose last call does, all of them: who owes several answers is told in one mail. */
function listClosing(groupId: string): Promise<{ findingId: string }[]> {
  return db.$queryRaw`
    select "findingId" ${fromClosing} and "groupId" = ${groupId}::uuid order by "closesAt", "findingId"`;
}

const fromClosing = Prisma.sql`
  from "LastCall"
  join "Finding" on "Finding".id = "findingId" and state = 'last_call'
  join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
  where "endedAt" is null
    and "closesAt" > clock_timestamp() and "closesAt" <= clock_timestamp() + interval '3 days'`;

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
