import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { utcDayOf } from "#lib/base/local-time.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { noteReminders } from "#lib/domain/facts/note-reminders.ts";
import { dueReminder } from "#lib/domain/findings/rules.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { mailSignOff } from "./mail-sign-off.ts";
import { listMissing } from "./read-roster.ts";

/**
 * Reminds those who have not answered a round that closes within three days, and again within one. For the job that runs
 * every few minutes, in any number of processes: who was told is noted first, and nobody is noted twice.
 * @returns how many mails were queued
 */
export async function sendSignOffReminders(): Promise<number> {
  let sent = 0;
  for await (const { id } of inBatches(listClosing)) {
    const result = await transact((tx) => remindOf(tx, id));
    sent += result.ok ? result.value : 0;
  }
  return sent;
}

function listClosing({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select "SignOffRound".id from "SignOffRound"
    join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
    where state = 'open'
      and "closesAt" > clock_timestamp() and "closesAt" <= clock_timestamp() + interval '3 days'
      and "SignOffRound".id > ${after}::uuid
    order by "SignOffRound".id limit ${atOnce}`;
}

async function remindOf(tx: Tx, id: string): Promise<Result<number>> {
  // Waits for whoever is approving, voiding or moving it.
  await tx.$queryRaw`select id from "SignOffRound" where id = ${id}::uuid for update`;
  const round = await tx.signOffRound.findFirst({
    where: { id, state: "open" },
    select: { id: true, groupId: true, openedAt: true, closesAt: true },
  });
  if (!round?.closesAt) return ok(0);
  const { groupId, openedAt, closesAt } = round;
  const due = dueReminder({ openedAt, closesAt }, await readClock(tx));
  if (!due) return ok(0);
  const missing = await listMissing(tx, round);
  const dueOn = utcDayOf(closesAt);
  const reminder = { groupId, kind: "sign_off", subjectId: id, occasion: due.occasion, dueOn };
  const noted = await noteReminders(
    tx,
    missing.map((personId) => ({ ...reminder, personId })),
  );
  const personIds = noted.map(({ personId }) => personId);
  return ok(await mailSignOff(tx, "signOffReminder", { groupId, personIds, closesAt }));
}
