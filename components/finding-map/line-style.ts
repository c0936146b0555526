import type { MapStance } from "./map-shapes.ts";

/** A stance's line: told by its dashes, the colour only repeats it. */
export const lineStyles: Record<MapStance, { className: string; dash?: string }> = {
  supports: { className: "stroke-support" },
  qualifies: { className: "stroke-reservation", dash: "9 5" },
  contradicts: { className: "stroke-objection", dash: "2 5" },
  several: { className: "stroke-ink", dash: "14 4 2 4" },
  embeds: { className: "stroke-edge" },
};

/** Several links thicken their line, each one less than the one before it. */
export function lineWidth(stance: MapStance, count: number): number {
  return stance === "embeds" ? 1 : Math.min(5, 1.5 + Math.log2(count) * 0.75);
}
