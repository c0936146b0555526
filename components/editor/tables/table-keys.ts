import { type Editor, Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { tableAtCursor, toggleTableCaption } from "./table-commands.ts";

/** Keys in and around tables. Tab moves between cells (Tiptap's own); from a caption, Enter and Tab lead into the table;
 *  Backspace in an empty caption takes it away; down from the last row there is always a line to write on; a line like `| a | b |` becomes a table at Enter. */
export const TableKeys = Extension.create({
  name: "tableKeys",
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => enterTable(editor) || tableFromLine(editor),
      Tab: () => enterTable(editor),
      ArrowDown: () => leaveBelow(editor),
      Backspace: () => leaveEmptyCaption(editor),
      "Mod-Alt-c": () => toggleTableCaption(editor),
    };
  },
});

function inTableCaption({ state }: Editor): boolean {
  const { $from } = state.selection;
  return $from.parent.type.name === "caption" && $from.node(-1).type.name === "tableFigure";
}

function enterTable(editor: Editor): boolean {
  const at = inTableCaption(editor) ? tableAtCursor(editor.state) : null;
  if (!at) return false;
  const { tr, doc } = editor.state;
  editor.view.dispatch(
    tr.setSelection(TextSelection.near(doc.resolve(at.tablePosition + 3))).scrollIntoView(),
  );
  return true;
}

/** From the last row of a table that ends the text: there is always a line below to go on writing. */
function leaveBelow(editor: Editor): boolean {
  const { state, view } = editor;
  const at = state.selection.empty && editor.isActive("table") ? tableAtCursor(state) : null;
  const { paragraph } = state.schema.nodes;
  if (!at || !paragraph || !view.endOfTextblock("down")) return false;
  const start = at.figurePosition ?? at.tablePosition;
  const after = start + (state.doc.nodeAt(start)?.nodeSize ?? 0);
  const lastRow = at.tablePosition + at.table.nodeSize - 1 - (at.table.lastChild?.nodeSize ?? 0);
  if (state.selection.from < lastRow || state.doc.resolve(after).nodeAfter) return false;
  const transaction = state.tr.insert(after, paragraph.create());
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView());
  return true;
}

function leaveEmptyCaption(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || !inTableCaption(editor) || $from.parent.content.size > 0) return false;
  return toggleTableCaption(editor);
}

/** The words between the bars become the cells of a header row, with an empty row under them. */
function tableFromLine(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const names = empty && $from.parent.type.name === "paragraph" ? cellsIn($from.parent.textContent) : null;
  const { table, tableRow, tableHeader, tableCell, paragraph } = state.schema.nodes;
  if (!names || !table || !tableRow || !tableHeader || !tableCell || !paragraph) return false;
  const within = $from.node(-1);
  if (!within.canReplaceWith($from.index(-1), $from.index(-1), table)) return false;
  const header = names.map((name) =>
    tableHeader.create(null, paragraph.create(null, name ? state.schema.text(name) : null)),
  );
  const row = names.map(() => tableCell.create(null, paragraph.create()));
  const made = table.create(null, [tableRow.create(null, header), tableRow.create(null, row)]);
  const transaction = state.tr.replaceWith($from.before(), $from.after(), made);
  const secondRow = $from.before() + 1 + (made.firstChild?.nodeSize ?? 0);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(secondRow + 1)));
  view.dispatch(transaction.scrollIntoView());
  return true;
}

function cellsIn(line: string): string[] | null {
  const bars = /^\|(.+)\|$/.exec(line.trim())?.[1];
  const names = bars?.split("|").map((name) => name.trim());
  return names && names.length > 1 && names.length <= 12 ? names : null;
}
