import type { Tx } from "#lib/infra/db.ts";

/** That somebody is told of what they owe, and for which reason. */
export type Reminder = {
  groupId: string;
  personId: string;
  /** What is owed, and the id of what it is owed to. */
  kind: string;
  subjectId: string;
  occasion: string;
  /** The day it is due, or with `chased` the day of the mail: another day reminds anew. */
  dueOn: Date;
};

/**
 * Notes reminders, each once for one reason, however many processes do so at the same time; to mail them in the same
 * transaction is the caller's.
 * @returns those that nobody noted before
 */
export function noteReminders(tx: Tx, reminders: readonly Reminder[]): Promise<Reminder[]> {
  return tx.dueReminder.createManyAndReturn({
    data: [...reminders],
    select: { groupId: true, personId: true, kind: true, subjectId: true, occasion: true, dueOn: true },
    skipDuplicates: true,
  });
}
