import type { Node } from "@tiptap/pm/model";
import { parseCitedItems } from "#lib/editor/cited-items.ts";
import { AtomView } from "../atom-view.ts";
import type { CitationBoard } from "./citation-board.ts";

export type CitationSurroundings = {
  board: CitationBoard;
  /** "Citation", read before its words. */
  label: string;
  /** Asks for the citation to be changed. */
  onOpen: () => void;
};

/** Draws a citation in the open text in its short form; a click or Enter opens it. */
export class CitationView extends AtomView {
  readonly dom = document.createElement("span");
  readonly #surroundings: CitationSurroundings;
  readonly #stop: () => void;
  #node: Node;

  constructor(node: Node, surroundings: CitationSurroundings) {
    super();
    this.#node = node;
    this.#surroundings = surroundings;
    this.dom.className = "citation";
    this.dom.contentEditable = "false";
    this.dom.addEventListener("click", () => surroundings.onOpen());
    this.#stop = surroundings.board.subscribe(() => this.#draw());
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  #draw(): void {
    const items = parseCitedItems(this.#node.attrs.items);
    const { board, label } = this.#surroundings;
    const name = document.createElement("span");
    name.className = "sr-only";
    name.textContent = `${label}: `;
    this.dom.replaceChildren(name, board.wordsOf(items));
    this.dom.dataset.citation = String(this.#node.attrs.items);
    const lost = items.length === 0 || items.some(({ sourceId }) => !board.knows(sourceId));
    this.dom.classList.toggle("is-missing", lost);
  }
}
