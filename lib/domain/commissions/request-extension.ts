import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type CommissionRefusal, loadCommissionFor } from "./load-commission.ts";
import { dayColumns, decideWish, type WishRefusal } from "./rules.ts";
import type { RequestExtensionInput } from "./schema.ts";
import { tellOfCommission } from "./tell-of-commission.ts";

export type RequestExtensionRefusal = CommissionRefusal | WishRefusal | { kind: "AskedAlready" };

/**
 * An author asks for more time for one milestone; the moderators are told. The day that stands holds until one of them answers.
 * Refuses: NotVisible, NotAllowed, WrongState, WishTooEarly, WishTooLate, AskedAlready (a request for the same milestone
 * waits).
 */
export async function requestExtension(
  actor: SignedInActor,
  input: RequestExtensionInput,
): Promise<Result<undefined, RequestExtensionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RequestExtensionRefusal>> => {
    const { commissionId, milestone, reason } = input;
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "requestExtension" });
    if (!loaded.ok) return loaded;
    const commission = loaded.value;
    const wantedOn = new Date(input.wantedOn);
    const wish = decideWish(commission, { milestone, wantedOn }, await readClock(tx));
    if (!wish.ok) return wish;
    const waiting = await tx.commissionExtension.count({
      where: { commissionId, milestone, decidedAt: null },
    });
    if (waiting > 0) return refuse({ kind: "AskedAlready" });
    await tx.commissionExtension.create({
      data: { commissionId, milestone, reason, wantedOn, askedById: actor.personId },
      select: { id: true },
    });
    const { groupId } = commission;
    const kind = "CommissionExtensionRequested";
    await recordFact(tx, actor, { kind, groupId, subjectId: commissionId, detail: { milestone } });
    const due = commission[dayColumns[milestone]] ?? wantedOn;
    await tellOfCommission(tx, commission, {
      kind: "extensionRequested",
      to: "moderators",
      values: { by: actor.name, milestone, reason, due, wanted: wantedOn },
      except: actor.personId,
    });
    return ok();
  });
}
