import type { Actor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type CommissionRefusal, loadCommissionFor } from "./load-commission.ts";
import { isSettled } from "./rules.ts";
import type { CommissionIdInput } from "./schema.ts";

/**
 * A moderator says that a commission is done: its authors owe nothing more.
 * Refuses: NotVisible, NotAllowed, WrongState, PaperInWork (the paper was neither accepted nor declined yet).
 */
export async function dischargeCommission(
  actor: Actor,
  { commissionId }: CommissionIdInput,
): Promise<Result<undefined, CommissionRefusal | { kind: "PaperInWork" }>> {
  return transact(async (tx): Promise<Result<undefined, CommissionRefusal | { kind: "PaperInWork" }>> => {
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "discharge" });
    if (!loaded.ok) return loaded;
    if (!isSettled(loaded.value.paper?.state ?? null)) return refuse({ kind: "PaperInWork" });
    const isDischarged = await discharge(tx, actor, { commissionId, groupId: loaded.value.groupId });
    return isDischarged ? ok() : wrongState(loaded.value.state);
  });
}

/**
 * The same when the paper's edition is published, whoever publishes; a commission that is not delivered, or that was
 * discharged before, stays as it is.
 * @param tx open transaction of the verb that publishes, which has authorized
 * @returns whether it was discharged now
 */
export async function discharge(
  tx: Tx,
  actor: Actor,
  { commissionId, groupId }: { commissionId: string; groupId: string },
): Promise<boolean> {
  const where = { id: commissionId, state: "delivered" } as const;
  const { count } = await tx.commission.updateMany({ where, data: { state: "discharged" } });
  if (count > 0)
    await recordFact(tx, actor, { kind: "CommissionDischarged", groupId, subjectId: commissionId });
  return count > 0;
}
