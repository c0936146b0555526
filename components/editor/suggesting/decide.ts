import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import { resolveSuggestions } from "#lib/editor/suggest/resolve-suggestions.ts";
import { suggestModeKey } from "./suggest-mode.ts";

export type Decision = "accept" | "reject";

/** Accepts or rejects suggestions. Answers false where none of them is in the text any more. */
export function decide(editor: Editor, ids: readonly string[], decision: Decision): boolean {
  const { state, view } = editor;
  const resolved = editor.isEditable ? resolveSuggestions(state.doc, new Set(ids), decision) : null;
  if (!resolved) return false;
  const { tr } = state;
  tr.step(resolved.step);
  tr.setSelection(Selection.near(tr.doc.resolve(resolved.map.map(state.selection.head, -1)), -1));
  view.dispatch(tr.setMeta(suggestModeKey, { decides: true, activeId: null }));
  return true;
}

/** Who may only suggest may take back their own suggestions, and no more. */
export function mayDecide(
  suggestion: { author: string },
  { decision, isLocked, author }: { decision: Decision; isLocked: boolean; author: string },
): boolean {
  return !isLocked || (decision === "reject" && suggestion.author === author);
}
