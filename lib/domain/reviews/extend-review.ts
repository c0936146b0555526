import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { listAsked } from "./list-asked.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { mailAsked } from "./mail-asked.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import { decideExtension, type ReviewClosingRefusal } from "./rules.ts";
import type { ExtendReviewInput } from "./schema.ts";

export type ExtendReviewRefusal = LoadRoundRefusal | ReviewClosingRefusal | { kind: "NotLater" };

/**
 * Lets an open round close later; those who have not said that they are done are told. What has closed stays closed.
 * Refuses: NotVisible, NotAllowed, WrongState, NotLater, ReviewClosesTooSoon, ReviewClosesTooLate.
 */
export async function extendReview(
  actor: Actor,
  { roundId, closesAt }: ExtendReviewInput,
): Promise<Result<undefined, ExtendReviewRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ExtendReviewRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "extend" });
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const decision = decideExtension({ from: round.closesAt ?? round.now, to: closesAt }, round.now);
    if (!decision.ok) return decision;
    await tx.reviewRound.update({
      where: { id: roundId, state: "open" },
      data: { closesAt },
      select: { id: true },
    });
    await recordReviewFact(tx, actor, { kind: "ReviewExtended", round });
    const open = (await listAsked(tx, round)).filter(({ doneAt }) => doneAt === null);
    await mailAsked(tx, "reviewExtended", { round: { ...round, closesAt }, asked: open });
    return ok();
  });
}
