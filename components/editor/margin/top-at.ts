import type { Editor } from "@tiptap/core";

/** Where a position of the open text stands on the screen, in pixels from the top of the window. Before a block it is
 *  the block's upper edge. A position the text no longer reaches counts as its end. */
export function topAt({ view, state }: Editor, position: number): number {
  const inside = Math.min(Math.max(position, 0), state.doc.content.size);
  const block = view.nodeDOM(inside);
  return block instanceof HTMLElement ? block.getBoundingClientRect().top : view.coordsAtPos(inside, 1).top;
}
