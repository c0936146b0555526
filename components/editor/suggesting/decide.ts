import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import type { Verdict } from "#lib/editor/suggest/may-decide.ts";
import { resolveSuggestions } from "#lib/editor/suggest/resolve-suggestions.ts";
import { suggestModeKey } from "./suggest-mode.ts";

/** Accepts or rejects suggestions. Answers false where none of them is in the text any more. */
export function decide(editor: Editor, ids: readonly string[], decision: Verdict): boolean {
  const { state, view } = editor;
  const resolved = editor.isEditable ? resolveSuggestions(state.doc, new Set(ids), decision) : null;
  if (!resolved) return false;
  const { tr } = state;
  tr.step(resolved.step);
  tr.setSelection(Selection.near(tr.doc.resolve(resolved.map.map(state.selection.head, -1)), -1));
  view.dispatch(tr.setMeta(suggestModeKey, { decides: true, activeId: null }));
  return true;
}
