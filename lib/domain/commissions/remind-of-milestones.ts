import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { Reachable } from "#lib/domain/accounts/list-reachable.ts";
import { noteReminders, type Reminder } from "#lib/domain/facts/note-reminders.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import { db, transact } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadedCommission, readLocked } from "./load-commission.ts";
import { isOver, milestonesOf, remindedDays, reminderDue } from "./rules.ts";
import { listReaders, type MailValues, mailTo } from "./tell-of-commission.ts";

/**
 * Reminds authors of the days they keep: an offer to answer, an outline, a draft, a final text. Seven days and one day before,
 * then one, eight and fifteen days after, in the morning of their own clock; once each, however many processes do so, and no
 * more once it is done. A day that was moved reminds anew.
 * @returns how many mails were queued
 */
export async function remindOfMilestones(): Promise<number> {
  let sent = 0;
  for await (const { id } of inBatches(listDue)) {
    const result = await remindOf(id);
    sent += result.ok ? result.value : 0;
  }
  return sent;
}

/** Commissions with a day not far from today, of those that still owe something. */
function listDue({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select "Commission".id from "Commission"
    join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
    cross join lateral (values
      ("answerBy", state = 'offered'),
      ("outlineDueOn", state = 'accepted' and "outlineAt" is null),
      ("draftDueOn", state = 'accepted' and "draftAt" is null),
      ("dueOn", state = 'accepted')
    ) as owed ("on", "isOwed")
    where "Commission".id > ${after}::uuid and "isOwed" and "on" - (clock_timestamp() at time zone 'UTC')::date
      between ${-remindedDays.after}::int and ${remindedDays.before}::int
    group by "Commission".id order by "Commission".id limit ${atOnce}`;
}

function remindOf(id: string): Promise<Result<number>> {
  return transact(async (tx): Promise<Result<number>> => {
    const commission = await readLocked(tx, id);
    if (!commission || commission.group.concludedAt) return ok(0);
    const now = await readClock(tx);
    const authors = await listReaders(tx, commission, "authors");
    const occasion = { kind: "asked", groupId: commission.groupId, reminds: true } as const;
    const readers = await chooseMailed(tx, authors, occasion);
    const due = readers.flatMap((reader) => dueTo(reader, { commission, now }));
    const noted = await noteReminders(tx, due);
    const mails = readers.flatMap((reader) =>
      noted
        .filter(({ personId }) => personId === reader.personId)
        .map((reminder) =>
          mailTo(reader, { kind: "milestoneReminder", commission, values: valuesOf(reminder) }),
        ),
    );
    await queueMails(tx, mails);
    return ok(mails.length);
  });
}

/** The reminders that are due to an author this morning, whether or not they had them before. */
function dueTo(
  { personId, timeZone }: Reachable,
  { commission, now }: { commission: LoadedCommission; now: Date },
): Reminder[] {
  return owedOf(commission, now).flatMap(({ kind, dueOn }) => {
    const occasion = reminderDue(dueOn, now, timeZone ?? "UTC");
    const { id: subjectId, groupId } = commission;
    return occasion ? [{ groupId, personId, kind, subjectId, occasion, dueOn }] : [];
  });
}

/** What the mail says of a reminder. */
function valuesOf({ kind, dueOn, occasion }: Reminder): MailValues {
  return { milestone: kind, due: dueOn, late: occasion.endsWith("after") ? "yes" : "no" };
}

type Owed = { kind: "answer" | "outline" | "draft" | "final"; dueOn: Date };

/** What its authors owe, with the day of each. An offer that is over is not answered any more. */
function owedOf(commission: LoadedCommission, now: Date): Owed[] {
  const { state, answerBy } = commission;
  if (state === "offered")
    return answerBy && !isOver(answerBy, now) ? [{ kind: "answer", dueOn: answerBy }] : [];
  if (state !== "accepted") return [];
  return milestonesOf(commission).flatMap(({ milestone, dueOn, isDone }) =>
    dueOn && !isDone ? [{ kind: milestone, dueOn }] : [],
  );
}
