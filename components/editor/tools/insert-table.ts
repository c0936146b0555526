import type { Editor } from "@tiptap/core";

/** A table to start with: three columns, a header row and two rows. */
export function insertTable(editor: Editor): boolean {
  return editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}
