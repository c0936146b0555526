import { type EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** The formula selected in a view: its LaTeX and whether it stands on lines of its own. Null: none is selected. */
export function selectedFormula({ state }: EditorView): { latex: string; display: boolean } | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) return null;
  const { name } = selection.node.type;
  if (name !== "inlineMath" && name !== "blockMath") return null;
  return { latex: String(selection.node.attrs.latex), display: name === "blockMath" };
}

/** Writes a formula: over the selected one, or else at the selection. */
export function writeFormula(view: EditorView, latex: string, display: boolean): void {
  const { state } = view;
  const name = display && takesBlock(state) ? "blockMath" : "inlineMath";
  const node = state.schema.nodes[name]?.create({ latex });
  if (!node) return;
  const transaction = state.tr;
  const selected = selectedFormula(view);
  if (selected && selected.display === (name === "blockMath"))
    transaction.setNodeAttribute(state.selection.from, "latex", latex);
  else transaction.replaceSelectionWith(node, false);
  view.dispatch(transaction.scrollIntoView());
}

/** Captions, questions and notes take formulas in their lines only, and so do cells and boxes. */
function takesBlock({ selection, schema }: EditorState): boolean {
  const { blockMath } = schema.nodes;
  const { $from } = selection;
  const depth =
    selection instanceof NodeSelection && !selection.node.isInline ? $from.depth : $from.depth - 1;
  if (!blockMath || depth < 0) return false;
  return $from.node(depth).canReplaceWith($from.index(depth), $from.index(depth), blockMath);
}

/** Takes the selected formula away and leaves the cursor where it stood. */
export function removeFormula(view: EditorView): void {
  if (selectedFormula(view)) view.dispatch(view.state.tr.deleteSelection());
}

/** Puts the cursor behind the formula, so that writing goes on. */
export function leaveFormula(view: EditorView): void {
  const { state } = view;
  if (selectedFormula(view)) {
    const after = TextSelection.near(state.doc.resolve(state.selection.to));
    view.dispatch(state.tr.setSelection(after));
  }
  view.focus();
}
