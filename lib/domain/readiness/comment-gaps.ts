import type { Tx } from "#lib/infra/db.ts";
import type { Finding } from "./rules.ts";
import type { CheckedSubject, Gap } from "./types.ts";

/** The comments of all rounds on a text that have no answer, and the round that is not completed. The database holds it too: a
 *  round is never completed while a comment is unanswered. */
export async function commentGaps(
  tx: Tx,
  { documentId, room }: Pick<CheckedSubject, "documentId" | "room">,
): Promise<Finding> {
  const rounds = await tx.reviewRound.findMany({
    where: { documentId, state: { in: ["open", "closed", "responses_drafted"] } },
    select: { id: true, number: true },
    orderBy: { number: "asc" },
  });
  const total = await tx.reviewComment.count({ where: { round: { documentId }, takenBackAt: null } });
  const unanswered = await tx.reviewComment.groupBy({
    by: ["roundId"],
    where: {
      round: { documentId },
      takenBackAt: null,
      OR: [{ disposition: null }, { contestedAt: { not: null }, contestAnsweredAt: null }],
    },
    _count: { _all: true },
  });
  const gaps = rounds.flatMap(({ id, number }): Gap[] => {
    const count = unanswered.find(({ roundId }) => roundId === id)?._count._all ?? 0;
    const gap = { subject: id, values: { number, count } };
    return count > 0
      ? [{ ...gap, says: "unanswered", path: `${room}/review/responses` }]
      : [{ ...gap, says: "roundNotCompleted", path: `${room}/review` }];
  });
  return { kind: "comments", total, gaps };
}
