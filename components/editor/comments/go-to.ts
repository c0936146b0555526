import type { Editor } from "@tiptap/core";
import type { CommentPlace } from "#lib/editor/comment-places.ts";
import { cardPosition } from "./card-position.ts";

/** Brings a thread's passage to the middle of the window; `goThere` puts the cursor there as well. The text may have
 *  become shorter since the place was found. */
export function goTo(editor: Editor, place: CommentPlace, goThere: boolean): void {
  const { view, state } = editor;
  const position = Math.min(cardPosition(state.doc, place), state.doc.content.size);
  if (goThere) putCursor(editor, position);
  const drawn = view.nodeDOM(position) ?? view.domAtPos(position).node;
  const element = drawn instanceof Element ? drawn : drawn.parentElement;
  element?.scrollIntoView({ block: "center" });
}

function putCursor(editor: Editor, position: number): void {
  const node = editor.state.doc.nodeAt(position);
  if (node && !node.isText && !node.isTextblock) editor.chain().setNodeSelection(position).run();
  else editor.chain().setTextSelection(position).run();
  editor.view.focus();
}
