import type { ReviewState } from "./types.ts";

/** Where a round is at an instant: one that was to close by then is closed, also where nothing has said so yet. */
export function stateAt(round: { state: ReviewState; closesAt: Date | null }, now: Date): ReviewState {
  return round.state === "open" && round.closesAt && round.closesAt <= now ? "closed" : round.state;
}
