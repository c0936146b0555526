import type { Tx } from "#lib/infra/db.ts";
import { type ToldEdition, toldColumns, writeToSubscribers } from "./write-to-subscribers.ts";

/** An edition that has just come out, of a group, and of the paper's commission or the report that it is of. */
export type Out = {
  groupId: string;
  commissionId?: string | null;
  reportId?: string | null;
  edition: ToldEdition;
};

/**
 * Queues one mail to everybody who asked to be told of this group, or of this work, and confirmed it; called once an edition, it
 * tells each of them once. Whoever waited for the work alone is forgotten then, confirmed or not.
 * @param tx open transaction, the one in which the edition appears
 * @returns how many are told
 */
export async function tellSubscribers(
  tx: Tx,
  { groupId, commissionId, reportId, edition }: Out,
): Promise<number> {
  const confirmed = { confirmedAt: { not: null } };
  const ofGroup = await tx.subscription.findMany({ where: { groupId, ...confirmed }, select: toldColumns });
  const ofWork = await takeWaiting(tx, { commissionId, reportId });
  return writeToSubscribers(tx, [...ofGroup, ...ofWork], edition);
}

/** Those who waited for the work and had confirmed it. They and the others are forgotten. */
async function takeWaiting(tx: Tx, { commissionId, reportId }: Pick<Out, "commissionId" | "reportId">) {
  const its = commissionId ? { commissionId } : reportId ? { reportId } : null;
  if (!its) return [];
  const confirmed = { ...its, confirmedAt: { not: null } };
  const waiting = await tx.subscription.findMany({ where: confirmed, select: toldColumns });
  await tx.subscription.deleteMany({ where: its });
  return waiting;
}
