import { Extension } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import { newBlockId } from "#lib/editor/block-id.ts";
import { asSuggestion } from "#lib/editor/suggest/as-suggestion.ts";
import { continuedBy } from "#lib/editor/suggest/continued.ts";
import { plainWriting } from "#lib/editor/suggest/plain-writing.ts";
import type { Authorship } from "#lib/editor/suggest/suggestion.ts";
import { ownParserPlugin } from "./own-parser.ts";
import { readSuggestMode, suggestModeKey, suggestModePlugin } from "./suggest-mode.ts";
import { suggestingKeys } from "./suggesting-keys.ts";

export type SuggestingOptions = {
  /** Who writes here: a person id. */
  author: string;
  /** The person may only suggest. */
  isLocked: boolean;
};

/** Makes suggestions of what is written while Suggesting is on. Everything that changes the text goes through here; what
 *  others wrote, and undo, pass. */
export function suggesting({ author, isLocked }: SuggestingOptions) {
  return Extension.create({
    name: "suggesting",
    priority: 900,
    addStorage: () => ({ key: null, composed: null }) as Hand,
    dispatchTransaction({ transaction, next }) {
      const { state } = this.editor;
      const hand = this.storage as Hand;
      if (!transaction.docChanged || isPassedOn(transaction)) return next(transaction);
      if (!readSuggestMode(state).isOn) return next(plainWriting(state, transaction));
      const by = authorship(state, transaction, { author, hand });
      const suggested = asSuggestion(state, transaction, { by, key: hand.key });
      next(suggested ?? state.tr.setMeta(suggestModeKey, { isRefused: true }));
    },
    addKeyboardShortcuts() {
      return suggestingKeys(this.editor, author);
    },
    addProseMirrorPlugins() {
      return [
        suggestModePlugin({ isOn: isLocked, isLocked }),
        handPlugin(author, this.storage as Hand),
        ownParserPlugin(this.editor.schema),
      ];
    },
  });
}

/** What the hands do: the key that is down, and the suggestion that an input method is composing words for. */
type Hand = { key: string | null; composed: Authorship | null };

function isPassedOn(transaction: Transaction): boolean {
  return Boolean(transaction.getMeta("y-sync$") || transaction.getMeta(suggestModeKey)?.decides);
}

function authorship(
  state: EditorState,
  { steps }: Transaction,
  { author, hand }: { author: string; hand: Hand },
): Authorship {
  return continuedBy(state.doc, steps, author) ?? hand.composed ?? freshBy(author);
}

function freshBy(author: string): Authorship {
  return { id: newBlockId(), author, at: new Date().toISOString() };
}

function handPlugin(author: string, hand: Hand): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(_view, { key }) {
        hand.key = key;
        return false;
      },
      handleDOMEvents: {
        keyup() {
          hand.key = null;
        },
        compositionstart(view) {
          beginComposing(view, { author, hand });
        },
        compositionend() {
          hand.composed = null;
        },
      },
    },
  });
}

/** An input method writes into the page itself. If the words got their mark only afterwards, the page would change under
 *  its hands, and the composition would break off. */
function beginComposing(view: EditorView, { author, hand }: { author: string; hand: Hand }): void {
  const { state } = view;
  const { $from, from, to } = state.selection;
  const insertion = state.schema.marks.insertion;
  if (!readSuggestMode(state).isOn || !insertion || !$from.parent.inlineContent) return;
  const here = new ReplaceStep(from, to, Slice.empty);
  const by = continuedBy(state.doc, [here], author) ?? freshBy(author);
  hand.composed = by;
  const marks = (state.storedMarks ?? $from.marks()).filter(
    ({ type }) => !["insertion", "deletion"].includes(type.name),
  );
  view.dispatch(state.tr.setStoredMarks(insertion.create({ ...by }).addToSet(marks)));
}
