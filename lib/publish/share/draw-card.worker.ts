import { drawCard, type ToDraw } from "./draw-card.ts";

/** Draws in a process of its own (`runInProcess`). */
export function run(toDraw: ToDraw): string {
  return drawCard(toDraw);
}
