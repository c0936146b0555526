import type { PositionKind } from "../references.ts";

/** Lines on the ground of a stretch of a bar, in a square of 8 units that repeats: each position is told by them without its colour.
 *  `light`: as the paper; else as ink. */
export const positionLines: Record<PositionKind, { path: string; light: boolean } | null> = {
  support: null,
  accept: { path: "M0 4H8", light: true },
  reservation: { path: "M-2 10L10 -2M-6 6L6 -6M2 14L14 2", light: true },
  objection: { path: "M0 0L8 8M8 0L0 8", light: true },
  abstain: { path: "M2 4H6", light: false },
  recused: { path: "M4 0V8", light: false },
  unanswered: null,
};
