import type { PositionKind } from "../references.ts";

/** Grounds of the stretches of a bar, in print. */
export const positionColours: Record<PositionKind, string> = {
  support: "#2f6b4f",
  accept: "#7fa98f",
  reservation: "#c9962f",
  objection: "#a8433b",
  abstain: "#9aa0a6",
  recused: "#c5c9cd",
  unanswered: "#e3e5e7",
};
