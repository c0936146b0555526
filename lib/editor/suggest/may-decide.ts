import type { Decision } from "./decide.ts";

/** What somebody decides of a suggestion. */
export type Verdict = Exclude<Decision, "keep">;

/** Who may only suggest (`isLocked`) may take back their own suggestions, and no more. */
export function mayDecide(
  suggestion: { author: string },
  { decision, isLocked, author }: { decision: Verdict; isLocked: boolean; author: string },
): boolean {
  return !isLocked || (decision === "reject" && suggestion.author === author);
}
