import { type PositionCounts, positionValues } from "#lib/domain/findings/types.ts";

/**
 * The counts with those who were asked and have not answered.
 * @param asked how many members take positions now; those who answered and left since may make it the smaller
 */
export function withUnanswered(
  counts: PositionCounts,
  asked: number,
): PositionCounts & { unanswered: number } {
  const answered = positionValues.reduce((sum, value) => sum + counts[value], 0);
  return { ...counts, unanswered: Math.max(0, asked - answered) };
}
