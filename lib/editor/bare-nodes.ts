import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";

/** Takes marks off everything but text. The collaboration binding keeps marks of text only, so a bold footnote
 *  would be bold for one author and not for the others. */
export const BareNodes = Extension.create({
  name: "bareNodes",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some((transaction) => transaction.docChanged) ? withoutMarks(state) : null,
    }),
  ],
});

function withoutMarks(state: EditorState): Transaction | null {
  const marked: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.marks.length > 0 && !node.isText) marked.push(position);
  });
  if (marked.length === 0) return null;
  const transaction = state.tr;
  for (const position of marked) transaction.setNodeMarkup(position, null, null, []);
  return transaction;
}
