import type { Editor } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import { openNoteField } from "../footnote/editable-footnote.ts";

/** Makes the selected words bold or italic, or plain again: those of the note that is open, or else of the text. */
export function toggleForm(editor: Editor, name: "bold" | "italic"): void {
  const field = openNoteField(editor);
  const mark = editor.schema.marks[name];
  if (!field || !mark) {
    editor.chain().focus().toggleMark(name).run();
    return;
  }
  toggleMark(mark)(field.state, field.dispatch);
  field.focus();
}
