import type { Actor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import { endRequests } from "./end-requests.ts";

/**
 * Handing in the final text, by submitting the paper, delivers its commission. One that was cancelled, or delivered before, stays
 * as it is.
 * @param tx open transaction of the verb that submits, which has authorized and holds the commission's row
 */
export async function deliverCommission(
  tx: Tx,
  actor: Actor,
  { commissionId, groupId, at }: { commissionId: string; groupId: string; at: Date },
): Promise<void> {
  const where = { id: commissionId, state: "accepted" } as const;
  const { count } = await tx.commission.updateMany({ where, data: { state: "delivered" } });
  if (count === 0) return;
  await endRequests(tx, commissionId, { of: null, at });
  await recordFact(tx, actor, { kind: "CommissionDelivered", groupId, subjectId: commissionId });
}
