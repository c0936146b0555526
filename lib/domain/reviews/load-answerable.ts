import type { SignedInActor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Answerable, Sameness } from "./answer.ts";
import type { LoadedRound } from "./load-round.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import type { ReviewVerb } from "./types.ts";

export type LoadedComment = {
  round: LoadedRound;
  comment: Answerable & { authorId: string | null };
};

/**
 * A comment with its round, for somebody who wants to do this in the round. The round is locked: answers to its comments are
 * written one after the other, and none while it is completed.
 * Refuses: as `loadRoundFor`; NotVisible also for a comment that is not there.
 */
export async function loadAnswerable(
  tx: Tx,
  actor: SignedInActor,
  { commentId, verb }: { commentId: string; verb: ReviewVerb },
): Promise<Result<LoadedComment, LoadRoundRefusal>> {
  const where = await tx.reviewComment.findUnique({ where: { id: commentId }, select: { roundId: true } });
  if (!where) return notVisible();
  const round = await loadRoundFor(tx, actor, { roundId: where.roundId, verb });
  if (!round.ok) return round;
  const comment = await tx.reviewComment.findUnique({ where: { id: commentId }, select: answerColumns });
  return comment ? ok({ round: round.value, comment }) : notVisible();
}

/** What the rules of answering ask of a comment. */
export const answerColumns = {
  id: true,
  number: true,
  authorId: true,
  takenBackAt: true,
  disposition: true,
  reply: true,
  answeredAt: true,
  contestedAt: true,
  contestAnsweredAt: true,
} as const;

/** Which comments of a round are duplicates of which; nothing where that is not asked. */
export async function listSameness(
  tx: Tx,
  roundId: string,
  disposition: string,
): Promise<readonly Sameness[]> {
  if (disposition !== "duplicate") return [];
  return tx.reviewComment.findMany({
    where: { roundId },
    select: { id: true, number: true, takenBackAt: true, duplicateOfId: true },
    orderBy: { number: "asc" },
  });
}
