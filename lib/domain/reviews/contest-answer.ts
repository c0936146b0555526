import type { SignedInActor } from "#lib/base/actor.ts";
import { notAllowed } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type ContestRefusal, decideContest } from "./answer.ts";
import type { ContestAnswerInput } from "./answer-schema.ts";
import { loadAnswerable } from "./load-answerable.ts";
import type { LoadRoundRefusal } from "./load-round-for.ts";

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
    await recordFact(tx, actor, {
      kind: "ReviewAnswerContested",
      groupId: round.groupId,
      subjectId: round.id,
      detail: { number: round.number },
    });
    return ok();
  });
}
