import type { Editor } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { drawSuggestions } from "./draw-suggestions.ts";
import { suggestionAt } from "./suggestion-at.ts";

/** How the person at this editor writes. */
export type SuggestMode = {
  /** What is written is suggested. */
  isOn: boolean;
  /** The person may only suggest, so it is always on. */
  isLocked: boolean;
  /** The suggestion that stands out: the one at the cursor, or the one whose card was chosen. */
  activeId: string | null;
  /** How often something was tried that cannot be suggested. */
  refusals: number;
};

type Held = SuggestMode & { drawn: DecorationSet };

/** What a transaction may change of it. `decides`: it accepts or rejects, and is no suggestion itself. */
type Change = Partial<SuggestMode> & { isRefused?: true; decides?: true };

export const suggestModeKey = new PluginKey<Held>("suggestMode");

export function readSuggestMode(state: EditorState): SuggestMode {
  return suggestModeKey.getState(state) ?? { isOn: false, isLocked: false, activeId: null, refusals: 0 };
}

/** Changes how the person writes. */
export function setSuggestMode({ state, view }: Editor, change: Change): void {
  view.dispatch(state.tr.setMeta(suggestModeKey, change));
}

/** Holds the mode, and draws what is suggested of whole nodes: marks draw themselves. */
export function suggestModePlugin(first: Pick<SuggestMode, "isOn" | "isLocked">): Plugin<Held> {
  return new Plugin<Held>({
    key: suggestModeKey,
    state: {
      init: (_config, { doc }) => ({
        ...first,
        activeId: null,
        refusals: 0,
        drawn: drawSuggestions(doc, null),
      }),
      apply(transaction, held, _before, state) {
        const {
          isRefused,
          decides: _decides,
          ...change
        } = (transaction.getMeta(suggestModeKey) ?? {}) as Change;
        const moved = transaction.selectionSet || transaction.docChanged;
        const activeId =
          change.activeId !== undefined ? change.activeId : moved ? suggestionAt(state) : held.activeId;
        const refusals = held.refusals + (isRefused ? 1 : 0);
        const isSame = !transaction.docChanged && activeId === held.activeId;
        const drawn = isSame ? held.drawn : drawSuggestions(state.doc, activeId);
        return { ...held, ...change, activeId, refusals, drawn };
      },
    },
    props: { decorations: (state) => suggestModeKey.getState(state)?.drawn },
  });
}
