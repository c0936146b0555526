import { type EditorState, NodeSelection } from "@tiptap/pm/state";

/** The figure the cursor is at. `isWhole`: it is selected as one thing; otherwise the cursor stands in its caption.
 *  `position` is before it, `end` behind it. */
export type FigureAtCursor = { position: number; end: number; isWhole: boolean };

/** @returns null when the selection is not within one figure */
export function figureAtCursor({ selection }: Pick<EditorState, "selection">): FigureAtCursor | null {
  if (selection instanceof NodeSelection && selection.node.type.name === "figure")
    return { position: selection.from, end: selection.to, isWhole: true };
  const { $from, $to } = selection;
  const depth = $from.depth - 1;
  if (depth < 1 || $from.node(depth).type.name !== "figure" || !$to.sameParent($from)) return null;
  return { position: $from.before(depth), end: $from.after(depth), isWhole: false };
}
