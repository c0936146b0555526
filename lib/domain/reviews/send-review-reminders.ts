import { system } from "#lib/base/actor.ts";
import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { noteReminders } from "#lib/domain/facts/note-reminders.ts";
import { dueReminder } from "#lib/domain/findings/rules.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { listAsked } from "./list-asked.ts";
import { type LoadedRound, loadRound } from "./load-round.ts";
import { mailAsked } from "./mail-asked.ts";

/** What is owed, as reminders name it. */
export const reviewReminderKind = "review";

/**
 * Reminds those who have not said that they are done of a round that closes within three days, and again within one. For the
 * job that runs every few minutes, in any number of processes: the round's lock makes them take turns, and what was sent is
 * not sent again. A round that closes later than it was to reminds anew.
 * @returns how many mails were queued
 */
export async function sendReviewReminders(): Promise<number> {
  let sent = 0;
  for await (const { id } of inBatches(listClosing)) {
    const result = await transact((tx) => remindOf(tx, id));
    sent += result.ok ? result.value : 0;
  }
  return sent;
}

function listClosing({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select "ReviewRound".id from "ReviewRound"
    join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
    where state = 'open' and "closesAt" > clock_timestamp() and "closesAt" <= clock_timestamp() + interval '3 days'
      and "ReviewRound".id > ${after}::uuid
    order by "ReviewRound".id limit ${atOnce}`;
}

async function remindOf(tx: Tx, roundId: string): Promise<Result<number>> {
  const round = await loadRound(tx, system, roundId);
  if (round?.state !== "open" || !round.openedAt || !round.closesAt) return ok(0);
  const open = { ...round, openedAt: round.openedAt, closesAt: round.closesAt };
  const due = dueReminder(open, round.now);
  if (!due) return ok(0);
  const untold = await noteUntold(tx, open, due.occasion);
  return ok(await mailAsked(tx, "reviewReminder", { round: open, asked: untold }));
}

/** Notes as told those who are not done and were not told for this reason. */
async function noteUntold(tx: Tx, round: LoadedRound & { closesAt: Date }, occasion: string) {
  const { id: subjectId, groupId, closesAt } = round;
  const reminder = { groupId, kind: reviewReminderKind, subjectId, occasion, dueOn: utcDayOf(closesAt) };
  const asked = (await listAsked(tx, round)).filter(({ doneAt }) => doneAt === null);
  const noted = await noteReminders(
    tx,
    asked.map(({ personId }) => ({ ...reminder, personId })),
  );
  const untold = new Set(noted.map(({ personId }) => personId));
  return asked.filter(({ personId }) => untold.has(personId));
}
