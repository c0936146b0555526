import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { endRequests } from "./end-requests.ts";
import { type CommissionRefusal, loadCommissionFor } from "./load-commission.ts";
import type { CancelCommissionInput } from "./schema.ts";
import { tellOfCommission } from "./tell-of-commission.ts";

/**
 * Ends a commission that is not delivered, with a reason; its authors are told unless they never heard of it. What they wrote
 * stays theirs: the paper is not touched.
 * Refuses: NotVisible, NotAllowed, WrongState (delivered or ended meanwhile).
 */
export async function cancelCommission(
  actor: SignedInActor,
  { commissionId, reason }: CancelCommissionInput,
): Promise<Result<undefined, CommissionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, CommissionRefusal>> => {
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "cancel" });
    if (!loaded.ok) return loaded;
    const { groupId, state } = loaded.value;
    const where = { id: commissionId, state };
    const data = { state: "cancelled", endReason: reason } as const;
    const cancelled = await tx.commission.updateMany({ where, data });
    if (cancelled.count === 0) return wrongState(state);
    await endRequests(tx, commissionId, { of: null, at: await readClock(tx) });
    await recordFact(tx, actor, { kind: "CommissionCancelled", groupId, subjectId: commissionId });
    if (state !== "draft")
      await tellOfCommission(tx, loaded.value, {
        kind: "commissionCancelled",
        to: "authors",
        values: { by: actor.name, reason },
        except: actor.personId,
      });
    return ok();
  });
}
