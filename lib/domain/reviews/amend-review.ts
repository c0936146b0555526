import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { decideReviewClosing, type ReviewClosingRefusal } from "./rules.ts";
import type { AmendReviewInput } from "./schema.ts";

export type AmendReviewRefusal = LoadRoundRefusal | ReviewClosingRefusal;

/**
 * Changes what a round that is only planned will ask, and until when.
 * Refuses: NotVisible, NotAllowed, WrongState, ReviewClosesTooSoon, ReviewClosesTooLate.
 */
export async function amendReview(
  actor: Actor,
  { roundId, brief, asksGroup, withEdition, closesAt }: AmendReviewInput,
): Promise<Result<undefined, AmendReviewRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AmendReviewRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "amend" });
    if (!loaded.ok) return loaded;
    const decision = decideReviewClosing(closesAt, loaded.value.now);
    if (!decision.ok) return decision;
    await tx.reviewRound.update({
      where: { id: roundId, state: "planned" },
      data: { brief, asksGroup, withEdition, closesAt },
      select: { id: true },
    });
    await tellGroup(tx, loaded.value.groupId, roundId);
    return ok();
  });
}
