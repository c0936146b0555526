import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ChangeKind, FindingState, FindingText } from "./types.ts";

export type RevisionRefusal = { kind: "TextChanged" | "NothingChanged" | "ChangeNoteRequired" };

export type Revision = {
  /** Null: the words stay, so no version is made (only the theme changes). */
  next: { number: number; substance: number } | null;
  isSubstantial: boolean;
  /** The finding returns from its last call: what was called for an answer is no longer what it says. */
  endsLastCall: boolean;
};

type Current = {
  state: FindingState;
  theme: string;
  version: FindingText & { number: number; substance: number };
};
type Proposed = FindingText & { version: number; theme: string; change: ChangeKind; note: string };

/**
 * What a revision makes of a finding. Refuses: TextChanged (a newer version than the one it began from), NothingChanged,
 * ChangeNoteRequired (a change of substance says what changed; a draft, which nobody answered, need not).
 */
export function decideRevision(
  { state, theme, version }: Current,
  input: Proposed,
): Result<Revision, RevisionRefusal> {
  if (input.version !== version.number) return refuse({ kind: "TextChanged" });
  const isReworded = input.statement !== version.statement || input.reasons !== version.reasons;
  if (!isReworded && input.theme === theme) return refuse({ kind: "NothingChanged" });
  const isSubstantial = isReworded && input.change === "substance";
  if (isSubstantial && state !== "draft" && input.note.trim() === "")
    return refuse({ kind: "ChangeNoteRequired" });
  const number = version.number + 1;
  return ok({
    next: isReworded ? { number, substance: isSubstantial ? number : version.substance } : null,
    isSubstantial,
    endsLastCall: isSubstantial && state === "last_call",
  });
}
