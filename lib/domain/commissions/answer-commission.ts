import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type CommissionRefusal, loadCommissionFor } from "./load-commission.ts";
import { isOver } from "./rules.ts";
import type { AnswerCommissionInput } from "./schema.ts";
import { tellOfCommission } from "./tell-of-commission.ts";

export type AnswerCommissionRefusal = CommissionRefusal | { kind: "OfferOver" };

/**
 * One author answers the offer for all; the moderators are told. Refuses: NotVisible, NotAllowed, WrongState (answered or
 * cancelled meanwhile), OfferOver (the day until which it stood has ended).
 */
export async function answerCommission(
  actor: SignedInActor,
  input: AnswerCommissionInput,
): Promise<Result<undefined, AnswerCommissionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AnswerCommissionRefusal>> => {
    const { commissionId, answer, note = "" } = input;
    const loaded = await loadCommissionFor(tx, actor, { commissionId, verb: "answer" });
    if (!loaded.ok) return loaded;
    const commission = loaded.value;
    if (isOver(commission.answerBy, await readClock(tx))) return refuse({ kind: "OfferOver" });
    const answered = await tx.commission.updateMany({
      where: { id: commissionId, state: "offered" },
      data: { state: answer, answerNote: note },
    });
    if (answered.count === 0) return wrongState(answer);
    const kind = answer === "accepted" ? "CommissionAccepted" : "CommissionDeclined";
    await recordFact(tx, actor, { kind, groupId: commission.groupId, subjectId: commissionId });
    await tellOfCommission(tx, commission, {
      kind: "commissionAnswered",
      to: "moderators",
      values: { answer, by: actor.name, note: note || "none", hasNote: note ? "yes" : "no" },
      except: actor.personId,
    });
    return ok();
  });
}
