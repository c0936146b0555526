import type { Node } from "@tiptap/pm/model";
import { AtomView } from "../atom-view.ts";
import { drawInto } from "./formula-drawing.ts";

export type FormulaSurroundings = {
  display: boolean;
  /** "Formula", read before its LaTeX; "Empty formula". */
  labels: { formula: string; empty: string };
  /** Asks for the formula to be edited. */
  onOpen: () => void;
};

/** Draws a formula in the open text; a click or Enter opens it. */
export class FormulaView extends AtomView {
  readonly dom: HTMLElement;
  readonly #surroundings: FormulaSurroundings;
  #node: Node;

  constructor(node: Node, surroundings: FormulaSurroundings) {
    super();
    this.#node = node;
    this.#surroundings = surroundings;
    this.dom = document.createElement(surroundings.display ? "div" : "span");
    this.dom.className = "formula";
    this.dom.contentEditable = "false";
    this.dom.setAttribute("role", "math");
    this.dom.addEventListener("dblclick", () => surroundings.onOpen());
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const changed = node.attrs.latex !== this.#node.attrs.latex;
    this.#node = node;
    if (changed) this.#draw();
    return true;
  }

  #draw(): void {
    const latex = String(this.#node.attrs.latex);
    const { display, labels } = this.#surroundings;
    this.dom.dataset.latex = latex;
    this.dom.setAttribute("aria-label", latex === "" ? labels.empty : `${labels.formula}: ${latex}`);
    if (latex === "") this.dom.textContent = labels.empty;
    else drawInto(this.dom, latex, display);
  }
}
