import { ok, type Result } from "#lib/base/result.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadedCommission, readLocked } from "./load-commission.ts";
import { isOver, milestonesOf, type ReminderOccasion, remindedDays, reminderDue } from "./rules.ts";
import { listReaders, mailReader, type Reader } from "./tell-of-commission.ts";

const atOnce = 500;

/**
 * Reminds authors of the days they keep: an offer to answer, an outline, a draft, a final text. Seven days and one day before,
 * then one, eight and fifteen days after, in the morning of their own clock; once each, however many processes do so, and no
 * more once it is done. A day that was moved reminds anew.
 * @returns how many mails were queued
 */
export async function remindOfMilestones(): Promise<number> {
  let sent = 0;
  for (const { id } of await listDue()) {
    const result = await remindOf(id);
    sent += result.ok ? result.value : 0;
  }
  return sent;
}

/** Commissions with a day not far from today, of those that still owe something. */
function listDue(): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select "Commission".id from "Commission"
    join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
    cross join lateral (values
      ("answerBy", state = 'offered'),
      ("outlineDueOn", state = 'accepted' and "outlineAt" is null),
      ("draftDueOn", state = 'accepted' and "draftAt" is null),
      ("dueOn", state = 'accepted')
    ) as owed ("on", "isOwed")
    where "isOwed" and "on" - (clock_timestamp() at time zone 'UTC')::date
      between ${-remindedDays.after}::int and ${remindedDays.before}::int
    group by "Commission".id order by "Commission".id limit ${atOnce}`;
}

function remindOf(id: string): Promise<Result<number>> {
  return transact(async (tx): Promise<Result<number>> => {
    const commission = await readLocked(tx, id);
    if (!commission || commission.group.concludedAt) return ok(0);
    const now = await readClock(tx);
    const readers = await listReaders(tx, commission, "authors");
    let sent = 0;
    for (const owed of owedOf(commission, now))
      for (const reader of readers) if (await remind(tx, { commission, reader, now, ...owed })) sent += 1;
    return ok(sent);
  });
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

type Reminding = Owed & { commission: LoadedCommission; reader: Reader; now: Date };

async function remind(tx: Tx, { commission, reader, now, kind, dueOn }: Reminding): Promise<boolean> {
  const occasion = reminderDue(dueOn, now, reader.timeZone ?? "UTC");
  if (!occasion || !(await noteOnce(tx, { commission, reader, kind, dueOn, occasion }))) return false;
  const late = occasion.endsWith("after") ? "yes" : "no";
  await mailReader(tx, reader, {
    kind: "milestoneReminder",
    commission,
    values: { milestone: kind, due: dueOn, late },
  });
  return true;
}

/** @returns false when they were told for this reason before */
async function noteOnce(
  tx: Tx,
  { commission, reader, ...reason }: Omit<Reminding, "now"> & { occasion: ReminderOccasion },
): Promise<boolean> {
  const { count } = await tx.dueReminder.createMany({
    data: [{ ...reason, groupId: commission.groupId, personId: reader.personId, subjectId: commission.id }],
    skipDuplicates: true,
  });
  return count > 0;
}
