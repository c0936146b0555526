import { type PositionCounts, type PositionKind, positionOrder } from "#lib/publish/references.ts";

/** One stretch of the bar; `start` and `width` are percent of the whole. */
export type PositionSegment = { kind: PositionKind; count: number; start: number; width: number };

/** @returns the stretches that are not empty, in order; none where nobody is counted */
export function positionSegments(counts: PositionCounts): PositionSegment[] {
  const total = positionOrder.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  let before = 0;
  return positionOrder.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    if (count === 0) return [];
    const segment = { kind, count, start: percent(before, total), width: percent(count, total) };
    before += count;
    return [segment];
  });
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}
