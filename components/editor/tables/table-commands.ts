import type { Editor } from "@tiptap/core";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, TextSelection } from "@tiptap/pm/state";

/** The table the cursor stands in or over, and the figure around it where it carries a caption. */
export type TableAtCursor = { table: Node; tablePosition: number; figurePosition: number | null };

/** Null where the cursor is neither in a table nor in the caption of one. */
export function tableAtCursor({ selection }: Pick<EditorState, "selection">): TableAtCursor | null {
  const { $from } = selection;
  const depth = depthOf($from, "table");
  const figureDepth = depthOf($from, "tableFigure");
  if (depth === null) return figureDepth === null ? null : fromFigure($from, figureDepth);
  const tablePosition = $from.before(depth);
  const captioned = depth > 1 && $from.node(depth - 1).type.name === "tableFigure";
  return {
    table: $from.node(depth),
    tablePosition,
    figurePosition: captioned ? $from.before(depth - 1) : null,
  };
}

/** Gives the table at the cursor a caption over it, with the cursor in it, or takes the caption away. */
export function toggleTableCaption(editor: Editor): boolean {
  const { state, view } = editor;
  const at = tableAtCursor(state);
  const { caption, tableFigure } = state.schema.nodes;
  if (!at || !caption || !tableFigure || !editor.isEditable) return false;
  const transaction = state.tr;
  if (at.figurePosition === null) {
    const figure = tableFigure.create(null, [caption.create(), at.table]);
    transaction.replaceWith(at.tablePosition, at.tablePosition + at.table.nodeSize, figure);
    transaction.setSelection(TextSelection.create(transaction.doc, at.tablePosition + 2));
  } else {
    const figure = state.doc.nodeAt(at.figurePosition);
    const end = at.figurePosition + (figure?.nodeSize ?? 0);
    transaction.replaceWith(at.figurePosition, end, withoutCaption(figure, at.table));
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(end - at.table.nodeSize)));
  }
  view.dispatch(transaction.scrollIntoView());
  view.focus();
  return true;
}

/** Takes the table at the cursor away, with its caption. */
export function deleteWholeTable(editor: Editor): boolean {
  const at = tableAtCursor(editor.state);
  if (!at || !editor.isEditable) return false;
  const from = at.figurePosition ?? at.tablePosition;
  const to = from + (editor.state.doc.nodeAt(from)?.nodeSize ?? 0);
  const { paragraph } = editor.state.schema.nodes;
  const $from = editor.state.doc.resolve(from);
  const lonely = $from.parent.childCount === 1;
  const transaction =
    lonely && paragraph
      ? editor.state.tr.replaceWith(from, to, paragraph.create())
      : editor.state.tr.delete(from, to);
  transaction.setSelection(
    TextSelection.near(transaction.doc.resolve(Math.min(from, transaction.doc.content.size)), 1),
  );
  editor.view.dispatch(transaction.scrollIntoView());
  editor.view.focus();
  return true;
}

/** Whether the first row, or the first column, of a table holds header cells only. */
export function headersOf(table: Node): { row: boolean; column: boolean } {
  const isHeader = (cell: Node | null | undefined) => cell?.type.name === "tableHeader";
  const row = table.firstChild?.children.every(isHeader) ?? false;
  return { row, column: table.children.every((tableRow) => isHeader(tableRow.firstChild)) };
}

/** The words of a caption that is taken away stay, as a paragraph before the table. */
function withoutCaption(figure: Node | null, table: Node): Node[] {
  const content = figure?.firstChild?.content;
  const paragraph = content?.size ? table.type.schema.nodes.paragraph?.create(null, content) : null;
  return paragraph ? [paragraph, table] : [table];
}

function fromFigure($from: ResolvedPos, depth: number): TableAtCursor | null {
  const figure = $from.node(depth);
  const table = figure.lastChild;
  const figurePosition = $from.before(depth);
  if (table?.type.name !== "table") return null;
  return { table, figurePosition, tablePosition: figurePosition + 1 + (figure.firstChild?.nodeSize ?? 0) };
}

function depthOf($from: ResolvedPos, name: string): number | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === name) return depth;
  return null;
}
