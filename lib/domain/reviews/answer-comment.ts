import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type AnswerRefusal, decideAnswer } from "./answer.ts";
import type { AnswerCommentInput } from "./answer-schema.ts";
import { listSameness, loadAnswerable } from "./load-answerable.ts";
import type { LoadedRound } from "./load-round.ts";
import type { LoadRoundRefusal } from "./load-round-for.ts";

export type AnswerCommentRefusal = LoadRoundRefusal | AnswerRefusal;

/** Where the comment is, and where to go on from it. */
export type AnsweredComment = {
  number: number;
  round: Pick<LoadedRound, "number" | "slug" | "of">;
  /** The next comment that waits for an answer, after this one or from the beginning; null when none does. */
  next: number | null;
};

/**
 * Answers a comment, or writes another answer to it: also to one that was contested, whose first answer stays beside the new one.
 * Refuses: NotVisible, NotAllowed, WrongState (open still, or completed), AnswerChanged (not the answer that was on the page),
 * CommentTakenBack, ReasonRequired, DuplicateOfWhat, DuplicateOfItself, DuplicateCircle, NoSuchComment.
 */
export async function answerComment(
  actor: SignedInActor,
  { commentId, seen, ...answer }: AnswerCommentInput,
): Promise<Result<AnsweredComment, AnswerCommentRefusal>> {
  return transact(async (tx): Promise<Result<AnsweredComment, AnswerCommentRefusal>> => {
    const loaded = await loadAnswerable(tx, actor, { commentId, verb: "answer" });
    if (!loaded.ok) return loaded;
    const { round, comment } = loaded.value;
    const among = await listSameness(tx, round.id, answer.disposition);
    const decision = decideAnswer(comment, { answer, seen, among }, round.now);
    if (!decision.ok) return decision;
    const written = await tx.reviewComment.updateMany({
      where: { id: comment.id, answeredAt: comment.answeredAt, takenBackAt: null },
      data: { ...decision.value, answeredById: actor.personId },
    });
    if (written.count === 0) return refuse({ kind: "AnswerChanged" });
    // No fact: three thousand answers would be all that the group's account still says.
    await tellGroup(tx, round.groupId, round.id);
    const { number, slug, of } = round;
    const next = await findWaiting(tx, round.id, comment.number);
    return ok({ number: comment.number, round: { number, slug, of }, next });
  });
}

/** The first comment without an answer behind this number, else the first of all. */
async function findWaiting(tx: Tx, roundId: string, after: number): Promise<number | null> {
  const waiting = await tx.$queryRaw<{ number: number }[]>`
    select number from "ReviewComment"
    where "roundId" = ${roundId}::uuid and "takenBackAt" is null
      and (disposition is null or ("contestedAt" is not null and "contestAnsweredAt" is null))
    order by number <= ${after}, number
    limit 1`;
  return waiting[0]?.number ?? null;
}
