import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

/** Moves a block past its neighbour, within what both stand in. Answers false where there is none.
 *  @param position before the block */
export function moveBlock(editor: Editor, position: number, direction: "up" | "down"): boolean {
  const { state, view } = editor;
  const $before = state.doc.resolve(position);
  const block = $before.nodeAfter;
  const neighbour =
    direction === "up" ? $before.nodeBefore : block && state.doc.resolve(position + block.nodeSize).nodeAfter;
  if (!block || !neighbour || !editor.isEditable) return false;
  const target = direction === "up" ? position - neighbour.nodeSize : position + neighbour.nodeSize;
  const transaction = state.tr.delete(position, position + block.nodeSize).insert(target, block);
  transaction.setSelection(NodeSelection.create(transaction.doc, target));
  view.dispatch(transaction.scrollIntoView());
  return true;
}
