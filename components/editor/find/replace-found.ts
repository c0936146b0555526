import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { findStateOf, goToFound, showFound } from "./find-state.ts";
import type { Found } from "./search-text.ts";

/** Writes other words at the present place and goes on to the next. */
export function replaceFound(editor: Editor, words: string): void {
  const state = findStateOf(editor);
  const found = state?.found[state.present];
  if (!state || !found || !editor.isEditable) return;
  asOneStep(editor, write(editor.state.tr, found, words));
  const after = findStateOf(editor);
  const stillThere = after?.found[after.present]?.from === found.from;
  if (stillThere) goToFound(editor, 1);
  else showFound(editor);
}

/** Writes other words everywhere. One step of undo brings all of it back. @returns how many places changed */
export function replaceAllFound(editor: Editor, words: string): number {
  const found = findStateOf(editor)?.found ?? [];
  if (found.length === 0 || !editor.isEditable) return 0;
  const transaction = editor.state.tr;
  for (const one of found.toReversed()) write(transaction, one, words);
  asOneStep(editor, transaction);
  return found.length;
}

/** The new words take the form of the first of the old ones. */
function write(transaction: Transaction, { from, to }: Found, words: string): Transaction {
  if (words === "") return transaction.delete(from, to);
  const marks = transaction.doc.resolve(from + 1).marks();
  return transaction.replaceWith(from, to, transaction.doc.type.schema.text(words, marks));
}

/** What is typed shortly before or after would else be undone along with it. */
function asOneStep({ view }: Editor, transaction: Transaction) {
  const undo = () => yUndoPluginKey.getState(view.state)?.undoManager.stopCapturing();
  undo();
  view.dispatch(transaction);
  undo();
}
