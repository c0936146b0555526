import type { SignedInActor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { decideComplete, type IncompleteRefusal } from "./answer.ts";
import type { DraftResponsesInput } from "./answer-schema.ts";
import { answerColumns } from "./load-answerable.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { mailResponses } from "./mail-responses.ts";
import { recordReviewFact } from "./record-review-fact.ts";

export type DraftResponsesRefusal = LoadRoundRefusal | IncompleteRefusal;

/**
 * Hands the answers to those who commented: each sees the answers to their own comments, is told so by mail, and may contest an
 * answer once.
 * Refuses: NotVisible, NotAllowed, WrongState (not closed), CommentsUnanswered.
 */
export async function draftResponses(
  actor: SignedInActor,
  { roundId }: DraftResponsesInput,
): Promise<Result<undefined, DraftResponsesRefusal>> {
  return transact(async (tx): Promise<Result<undefined, DraftResponsesRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "draftResponses" });
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const comments = await tx.reviewComment.findMany({ where: { roundId }, select: answerColumns });
    const complete = decideComplete(comments);
    if (!complete.ok) return complete;
    const moved = await tx.reviewRound.updateMany({
      where: { id: roundId, state: "closed" },
      data: { state: "responses_drafted" },
    });
    if (moved.count === 0) return wrongState(round.state);
    await mailResponses(tx, round, comments);
    await recordReviewFact(tx, actor, { kind: "ReviewResponsesDrafted", round });
    return ok();
  });
}
