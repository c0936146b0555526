import type { NodeView } from "@tiptap/pm/view";

/** Something that is one piece to the cursor: selected as a whole, and drawn by its view alone. */
export abstract class AtomView implements NodeView {
  abstract readonly dom: HTMLElement;

  selectNode(): void {
    this.dom.classList.add("ProseMirror-selectednode");
  }

  deselectNode(): void {
    this.dom.classList.remove("ProseMirror-selectednode");
  }

  ignoreMutation(): boolean {
    return true;
  }
}
