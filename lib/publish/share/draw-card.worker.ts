import { drawCard } from "./draw-card.ts";
import type { ShareCard } from "./share-card.ts";

/** Draws in a process of its own (`runInProcess`). */
export function run(card: ShareCard): string {
  return drawCard(card);
}
