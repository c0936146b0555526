import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type CommissionRefusal, loadCommissionFor } from "./load-commission.ts";
import type { HideCommissionInput } from "./schema.ts";

/** Keeps the public from being told that a paper is coming, or lets it be told again. Doing so twice changes nothing.
 *  Refuses: NotVisible, NotAllowed, WrongState. */
export async function hideCommission(
  actor: Actor,
  { commissionId, hidden }: HideCommissionInput,
): Promise<Result<undefined, CommissionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, CommissionRefusal>> => {
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "hide" });
    if (!loaded.ok) return loaded;
    const isHidden = hidden === "yes";
    const where = { id: commissionId, hiddenFromPublic: !isHidden };
    const changed = await tx.commission.updateMany({ where, data: { hiddenFromPublic: isHidden } });
    const kind = isHidden ? "CommissionHidden" : "CommissionShown";
    if (changed.count > 0)
      await recordFact(tx, actor, { kind, groupId: loaded.value.groupId, subjectId: commissionId });
    return ok();
  });
}
