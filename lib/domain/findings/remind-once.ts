import type { Tx } from "#lib/infra/db.ts";
import { listUnanswered } from "./list-unanswered.ts";
import type { LoadedFinding } from "./load-finding.ts";
import type { LoadedLastCall } from "./load-last-call.ts";
import { listReachable, mailLastCall } from "./tell-unanswered.ts";

export type Occasion = "opened" | "three_days" | "one_day" | "chased";

export type Reminding = {
  finding: Pick<LoadedFinding, "id" | "groupId" | "version">;
  lastCall: LoadedLastCall;
  occasion: Occasion;
  /** Whoever was told on this day or later for the same reason (with `chased`: for any) is not told again. */
  since: Date;
  now: Date;
};

/**
 * Mails those who have not answered and can be reached, each once for a reason. The finding's row has to be locked: what
 * was sent is looked up first.
 * @returns how many were told
 */
export async function remindOnce(
  tx: Tx,
  { finding, lastCall, occasion, since, now }: Reminding,
): Promise<number> {
  const unanswered = await listUnanswered(tx, finding);
  const told = await tx.lastCallReminder.findMany({
    where: {
      lastCallId: lastCall.id,
      sentOn: { gte: dayOf(since) },
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
      sentOn: dayOf(now),
      saidSilence: lastCall.silence,
    })),
  });
  const kind = occasion === "opened" ? "lastCallOpened" : "lastCallReminder";
  await mailLastCall(tx, kind, { findingId: finding.id, lastCall, people });
  return people.length;
}

/** Midnight before, in UTC: a column that holds a day reads it so. */
export function dayOf(at: Date): Date {
  return new Date(at.toISOString().slice(0, 10));
}
