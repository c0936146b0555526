import { localTimeAt } from "#lib/base/local-time.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { CommenterKind, ReviewState } from "./types.ts";

/** Where a round is at an instant: one that was to close by then is closed, also where nothing has said so yet. */
export function stateAt(round: { state: ReviewState; closesAt: Date | null }, now: Date): ReviewState {
  return round.state === "open" && round.closesAt && round.closesAt <= now ? "closed" : round.state;
}

/** So many invitations of a round may wait for an answer; its page lists all of them. */
export const mostInvited = 100;

const hourMs = 3_600_000;
const longestDays = 180;

export type ReviewClosingRefusal =
  | { kind: "ReviewClosesTooSoon" }
  | { kind: "ReviewClosesTooLate"; days: number };

/** Whether a round may close then: an hour ahead at least, 180 days at most. Refuses: ReviewClosesTooSoon, ReviewClosesTooLate. */
export function decideReviewClosing(closesAt: Date, now: Date): Result<undefined, ReviewClosingRefusal> {
  const aheadMs = closesAt.getTime() - now.getTime();
  if (aheadMs < hourMs) return refuse({ kind: "ReviewClosesTooSoon" });
  if (aheadMs > longestDays * 24 * hourMs) return refuse({ kind: "ReviewClosesTooLate", days: longestDays });
  return ok();
}

const usualDays = 14;
const usualHour = "T18:00";

/** What the form of a round offers: two weeks from today, at six in the evening, on the clocks of that zone.
 *  @returns as a form takes it: "2027-03-12T18:00" */
export function usualReviewClosing(now: Date, zone: string): string {
  return localTimeAt(new Date(now.getTime() + usualDays * 24 * hourMs), zone).slice(0, 10) + usualHour;
}

/** Whether a round that was to close then may close at another time: only later. Refuses: NotLater, and as
 *  `decideReviewClosing`. */
export function decideExtension(
  { from, to }: { from: Date; to: Date },
  now: Date,
): Result<undefined, ReviewClosingRefusal | { kind: "NotLater" }> {
  return to <= from ? refuse({ kind: "NotLater" }) : decideReviewClosing(to, now);
}

/** At most so many comments in one round, with those that were taken back. */
export const roundCommentLimit = 3_000;

/** Whether the answers to comments are theirs to read who made them. */
export function areAnswersDrafted(state: ReviewState): boolean {
  return state === "responses_drafted" || state === "responses_published";
}

/** In what capacity a comment was made, as it was marked when it was written. */
export function commenterKindOf({
  observer,
  outside,
}: Record<"observer" | "outside", boolean>): CommenterKind {
  if (outside) return "outside";
  return observer ? "observer" : "member";
}
