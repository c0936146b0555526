import { type SignedInActor, visitor } from "#lib/base/actor.ts";
import { notAllowed } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type ContestRefusal, decideContest } from "./answer.ts";
import type { ContestAnswerInput } from "./answer-schema.ts";
import { loadAnswerable } from "./load-answerable.ts";
import type { LoadRoundRefusal } from "./load-round-for.ts";
import { recordReviewFact } from "./record-review-fact.ts";

export type ContestAnswerRefusal = LoadRoundRefusal | ContestRefusal;

/**
 * Contests the answer to one's own comment, once: it has to be answered again before the answers are published.
 * Refuses: NotVisible, NotAllowed (somebody else's comment), WrongState (not drafted, or published), ContestedAlready,
 * AnswerChanged (not the answer that was on the page), NothingToContest.
 */
export async function contestAnswer(
  actor: SignedInActor,
  { commentId, seen, words }: ContestAnswerInput,
): Promise<Result<undefined, ContestAnswerRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ContestAnswerRefusal>> => {
    const loaded = await loadAnswerable(tx, actor, { commentId, verb: "contest" });
    if (!loaded.ok) return loaded;
    const { round, comment } = loaded.value;
    if (comment.authorId !== actor.personId) return notAllowed();
    const decision = decideContest(comment, seen);
    if (!decision.ok) return decision;
    const contested = await tx.reviewComment.updateMany({
      where: { id: comment.id, contestedAt: null, answeredAt: comment.answeredAt },
      data: { contest: words, contestedAt: round.now },
    });
    if (contested.count === 0) return refuse({ kind: "ContestedAlready" });
    // Without who: nothing says that somebody commented, and somebody from outside is no one the group's account names.
    await recordReviewFact(tx, visitor, { kind: "ReviewAnswerContested", round });
    return ok();
  });
}
