import type { Editor } from "@tiptap/core";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import { listSuggestions, type SuggestionView } from "#lib/editor/suggest/list-suggestions.ts";
import { readSuggestMode, suggestModeKey } from "./suggest-mode.ts";

/** Puts the cursor at a suggestion, brings it into sight and makes it the active one. */
export function goToSuggestion({ state, view }: Editor, { id, position }: SuggestionView): void {
  const { doc, tr } = state;
  const at = doc.resolve(Math.min(position, doc.content.size));
  const node = at.nodeAfter;
  const isAtom = node?.isAtom && !node.isText && NodeSelection.isSelectable(node);
  tr.setSelection(isAtom ? NodeSelection.create(doc, at.pos) : Selection.near(at, 1));
  view.dispatch(tr.setMeta(suggestModeKey, { activeId: id }).scrollIntoView());
  view.focus();
}

/** The suggestion before or after the cursor, going round at the ends; null where there is none. */
export function neighbourOf({ state }: Editor, by: -1 | 1): SuggestionView | null {
  const all = listSuggestions(state.doc);
  const active = all.findIndex(({ id }) => id === readSuggestMode(state).activeId);
  if (active >= 0) return all.at((active + by) % all.length) ?? null;
  const { head } = state.selection;
  const beside =
    by > 0 ? all.find(({ position }) => position >= head) : all.findLast(({ position }) => position < head);
  return beside ?? all.at(by > 0 ? 0 : -1) ?? null;
}
