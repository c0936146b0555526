import type { Actor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type CommissionRefusal, loadCommissionFor } from "./load-commission.ts";
import { type DaysRefusal, decideFuture, decideOrder } from "./rules.ts";
import type { CommissionIdInput } from "./schema.ts";
import { tellOfCommission } from "./tell-of-commission.ts";
import { areWritingMembers } from "./writing-members.ts";

export type OfferRefusal = CommissionRefusal | DaysRefusal | { kind: "AuthorNotInGroup" };

/**
 * Offers a draft to its authors, who are told by mail. Refuses: NotVisible, NotAllowed, WrongState, AuthorNotInGroup (one
 * left since), DaysOutOfOrder, DayPassed.
 */
export async function offerCommission(
  actor: Actor,
  { commissionId }: CommissionIdInput,
): Promise<Result<undefined, OfferRefusal>> {
  return transact(async (tx): Promise<Result<undefined, OfferRefusal>> => {
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "offer" });
    if (!loaded.ok) return loaded;
    const { groupId, authors } = loaded.value;
    const authorIds = authors.map(({ personId }) => personId);
    if (!(await areWritingMembers(tx, groupId, authorIds))) return refuse({ kind: "AuthorNotInGroup" });
    const order = decideOrder(loaded.value);
    if (!order.ok) return order;
    const future = decideFuture(loaded.value, await readClock(tx));
    if (!future.ok) return future;
    const where = { id: commissionId, state: "draft" } as const;
    const offered = await tx.commission.updateMany({ where, data: { state: "offered" } });
    if (offered.count === 0) return wrongState("offered");
    await recordFact(tx, actor, { kind: "CommissionOffered", groupId, subjectId: commissionId });
    await tellOfCommission(tx, loaded.value, { kind: "commissionOffered", to: "authors" });
    return ok();
  });
}
