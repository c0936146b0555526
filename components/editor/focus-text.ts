import type { Editor } from "@tiptap/core";

/** Puts the keyboard into the text at once. The editor's own command waits for the next frame, and what a quick hand
 *  presses before it is lost. */
export function focusText(editor: Editor): void {
  editor.view.focus();
  editor.commands.scrollIntoView();
}
