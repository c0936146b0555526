import type { Editor } from "@tiptap/core";
import { listSuggestions } from "#lib/editor/suggest/list-suggestions.ts";
import { mayDecide } from "#lib/editor/suggest/may-decide.ts";
import { decide } from "./decide.ts";
import { goToSuggestion, neighbourOf } from "./go-to-suggestion.ts";
import { readSuggestMode } from "./suggest-mode.ts";

/** From suggestion to suggestion, and deciding the one at the cursor, without leaving the text. */
export function suggestingKeys(editor: Editor, author: string): Record<string, () => boolean> {
  const go = (by: -1 | 1) => () => {
    const next = neighbourOf(editor, by);
    if (next) goToSuggestion(editor, next);
    return true;
  };
  const resolve = (decision: "accept" | "reject") => () => {
    const { activeId, isLocked } = readSuggestMode(editor.state);
    const active = listSuggestions(editor.state.doc).find(({ id }) => id === activeId);
    if (active && mayDecide(active, { decision, isLocked, author })) decide(editor, [active.id], decision);
    return true;
  };
  return {
    "Mod-Alt-.": go(1),
    "Mod-Alt-,": go(-1),
    "Mod-Alt-Enter": resolve("accept"),
    "Mod-Alt-Backspace": resolve("reject"),
  };
}
