import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { commissionRights, commissionRoles, visibleCommissions } from "./policy.ts";
import type { AnswerCommissionInput } from "./schema.ts";

export type AnswerCommissionRefusal = NotVisible | NotAllowed | WrongState;

/** One author answers the offer for all. Refuses: NotVisible, NotAllowed, WrongState (answered meanwhile). */
export async function answerCommission(
  actor: Actor,
  input: AnswerCommissionInput,
): Promise<Result<undefined, AnswerCommissionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AnswerCommissionRefusal>> => {
    const row = await tx.commission.findFirst({
      where: { AND: [{ id: input.commissionId }, visibleCommissions(actor)] },
      select: { groupId: true, state: true, authors: { select: { personId: true } } },
    });
    if (!row) return notVisible();
    const roles = commissionRoles(actor, {
      groupId: row.groupId,
      authorIds: row.authors.map(({ personId }) => personId),
    });
    const right = decideRight(commissionRights, roles, { state: row.state, verb: "answer" });
    if (!right.ok) return right;
    const answered = await tx.commission.updateMany({
      where: { id: input.commissionId, state: "offered" },
      data: { state: input.answer },
    });
    if (answered.count === 0) return wrongState(input.answer);
    const kind = input.answer === "accepted" ? "CommissionAccepted" : "CommissionDeclined";
    await recordFact(tx, actor, { kind, groupId: row.groupId, subjectId: input.commissionId });
    return ok();
  });
}
