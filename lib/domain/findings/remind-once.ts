import { utcDayOf } from "#lib/base/local-time.ts";
import { listReachable } from "#lib/domain/accounts/list-reachable.ts";
import type { Tx } from "#lib/infra/db.ts";
import { listUnanswered } from "./list-unanswered.ts";
import type { LoadedFinding } from "./load-finding.ts";
import type { LoadedLastCall } from "./load-last-call.ts";
import { mailLastCalls, type Telling } from "./tell-unanswered.ts";

export type Occasion = "opened" | "three_days" | "one_day" | "chased";

export type Reminding = {
  finding: Pick<LoadedFinding, "id" | "number" | "groupId" | "slug" | "version">;
  lastCall: LoadedLastCall;
  occasion: Occasion;
  /** Whoever was told on this day or later for the same reason (with `chased`: for any) is not told again. */
  since: Date;
  now: Date;
};

/** Mails those whom `noteReminders` says are to be told. @returns how many */
export async function remindOnce(tx: Tx, reminding: Reminding): Promise<number> {
  const telling = await noteReminders(tx, reminding);
  await mailReminders(tx, reminding.occasion, [telling]);
  return telling.people.length;
}

/** Sends what was noted for one reason: one mail a person and group, of however many last calls. @returns how many */
export function mailReminders(tx: Tx, occasion: Occasion, tellings: readonly Telling[]): Promise<number> {
  return mailLastCalls(tx, occasion === "opened" ? "lastCallOpened" : "lastCallReminder", tellings);
}

/**
 * Notes as told those who have not answered and can be reached, each once for a reason; to mail them in the same transaction
 * is the caller's. The finding's row has to be locked: what was sent is looked up first.
 * @returns whom to tell
 */
export async function noteReminders(
  tx: Tx,
  { finding, lastCall, occasion, since, now }: Reminding,
): Promise<Telling> {
  const unanswered = await listUnanswered(tx, finding);
  const told = await tx.lastCallReminder.findMany({
    where: {
      lastCallId: lastCall.id,
      sentOn: { gte: utcDayOf(since) },
      ...(occasion === "chased" ? {} : { occasion }),
    },
    select: { personId: true },
  });
  const toldIds = new Set(told.map(({ personId }) => personId));
  const ids = unanswered.map(({ personId }) => personId).filter((id) => !toldIds.has(id));
  const people = await listReachable(tx, ids);
  await tx.lastCallReminder.createMany({
    data: people.map(({ personId }) => ({
      lastCallId: lastCall.id,
      personId,
      occasion,
      sentOn: utcDayOf(now),
      saidSilence: lastCall.silence,
    })),
  });
  return { finding, lastCall, people };
}
