import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { PaperState } from "./types.ts";

/** What may be done with a paper besides submitting it, and what that makes of it. */
export const paperMoves = {
  startReview: { from: ["submitted"], to: "in_review", fact: "PaperReviewStarted" },
  requestRevision: {
    from: ["submitted", "in_review"],
    to: "revision_requested",
    fact: "PaperRevisionRequested",
  },
  accept: { from: ["in_review"], to: "accepted", fact: "PaperAccepted" },
  decline: { from: ["in_review"], to: "declined", fact: "PaperDeclined" },
  approve: { from: ["accepted"], to: "ready", fact: "PaperApproved" },
} as const satisfies Record<string, { from: readonly PaperState[]; to: PaperState; fact: string }>;

export type PaperMove = keyof typeof paperMoves;

/** Whether the working text is what members read, as it grows. Afterwards they read the frozen version. */
export function isWorkingTextOpen(state: PaperState): boolean {
  return state === "planned" || state === "drafting" || state === "revision_requested";
}

export type EmptyText = { kind: "EmptyText" };

/** Whether a paper may be submitted as it stands. Refuses: WrongState, EmptyText. */
export function decideSubmission(paper: {
  state: PaperState;
  wordCount: number;
}): Result<{ to: "submitted" }, WrongState | EmptyText> {
  if (paper.state === "planned" || !isWorkingTextOpen(paper.state)) return wrongState(paper.state);
  if (paper.wordCount === 0) return refuse({ kind: "EmptyText" });
  return ok({ to: "submitted" });
}
