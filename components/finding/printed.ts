import type { PositionValue } from "#lib/domain/findings/types.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";

/** A finding as an edition prints it. */
export type PrintedFinding = EditionView["content"]["findings"][number];
export type PrintedEvidence = PrintedFinding["evidence"][number];
export type PrintedPosition = PrintedFinding["positions"][number];

/** How many members stand where. */
export function positionCounts(finding: PrintedFinding): Partial<Record<PositionValue, number>> {
  const counts: Partial<Record<PositionValue, number>> = {};
  for (const { value } of finding.positions) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
