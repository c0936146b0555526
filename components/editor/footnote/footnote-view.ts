import { baseKeymap, toggleMark } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import type { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { StepMap } from "@tiptap/pm/transform";
import { type DecorationSource, EditorView, type NodeView, type NodeViewConstructor } from "@tiptap/pm/view";

/** What a note's view needs from the editor around it. */
export type FootnoteSurroundings = {
  view: EditorView;
  getPos: () => number | undefined;
  undo: () => boolean;
  redo: () => boolean;
  /** Ask for an address, and for a formula, for the words in the field. */
  link: () => boolean;
  formula: (field: EditorView) => boolean;
  /** Asks what to cite in the field, or opens the citation that is selected there. */
  cite: (field: EditorView) => boolean;
  openCitation: (field: EditorView) => boolean;
  /** How citations and formulas are drawn. */
  nodeViews: () => Record<string, NodeViewConstructor>;
  /** "Note", read before the number; "Text of the note", the name of the field. */
  labels: { note: string; text: string };
};

/** Draws a note as a number that opens a field under its line. The field is an editor of its own over the note's
 *  content: typing at the very start of the content would fall outside the note in the editor around it. What is
 *  typed goes out as steps of the surrounding document, so collaboration and undo see ordinary edits. */
export class FootnoteView implements NodeView {
  readonly dom = document.createElement("span");
  readonly #field = document.createElement("span");
  readonly #surroundings: FootnoteSurroundings;
  #node: Node;
  #inner: EditorView | null = null;
  #marked: DecorationSource | undefined;

  constructor(node: Node, surroundings: FootnoteSurroundings, marked?: DecorationSource) {
    this.#node = node;
    this.#marked = marked;
    this.#surroundings = surroundings;
    this.#field.className = "footnote-field";
    this.dom.className = "footnote";
    this.dom.dataset.footnote = "";
    this.dom.append(this.#number());
  }

  /** The editor in the field; null while the note is closed. */
  get field(): EditorView | null {
    return this.#inner;
  }

  /** Opens the field with the cursor at its end, and types there what was typed at the note itself. */
  edit(typed = ""): void {
    this.#select();
    this.selectNode();
    const inner = this.#inner;
    if (!inner) return;
    inner.dispatch(inner.state.tr.setSelection(TextSelection.atEnd(inner.state.doc)).insertText(typed));
    inner.focus();
  }

  selectNode(): void {
    this.dom.classList.add("is-open");
    this.#inner ??= this.#open();
  }

  deselectNode(): void {
    this.dom.classList.remove("is-open");
    this.#close();
  }

  update(node: Node, _around: unknown, marked: DecorationSource): boolean {
    if (!node.sameMarkup(this.#node)) return false;
    this.#node = node;
    this.#marked = marked;
    if (this.#inner) takeOver(this.#inner, node);
    this.#inner?.setProps({ decorations: () => this.#marked });
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.dom.contains(event.target);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#close();
  }

  #number(): HTMLButtonElement {
    const button = document.createElement("button");
    const name = document.createElement("span");
    name.className = "sr-only";
    name.textContent = this.#surroundings.labels.note;
    button.type = "button";
    button.className = "footnote-number";
    button.contentEditable = "false";
    button.tabIndex = -1;
    button.append(name);
    button.addEventListener("click", () => this.edit());
    return button;
  }

  #open(): EditorView {
    this.dom.append(this.#field);
    return new EditorView(this.#field, {
      state: EditorState.create({ doc: this.#node, plugins: [keymap(this.#keys()), keymap(baseKeymap)] }),
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      editable: () => this.#surroundings.view.editable,
      attributes: { role: "textbox", "aria-label": this.#surroundings.labels.text },
      handlePaste: (inner, event) => pasteWords(inner, event),
      nodeViews: this.#surroundings.nodeViews(),
      decorations: () => this.#marked,
    });
  }

  #keys() {
    const { undo, redo, link, view } = this.#surroundings;
    const formula = () => this.#inner !== null && this.#surroundings.formula(this.#inner);
    const cite = () => this.#inner !== null && this.#surroundings.cite(this.#inner);
    const open = () => this.#inner !== null && this.#surroundings.openCitation(this.#inner);
    const leave = () => this.#leave();
    const { bold, italic } = view.state.schema.marks;
    return {
      Enter: () => open() || leave(),
      Escape: leave,
      Tab: leave,
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-k": link,
      "Mod-Alt-e": formula,
      "Mod-Alt-s": cite,
      ...(bold && { "Mod-b": toggleMark(bold) }),
      ...(italic && { "Mod-i": toggleMark(italic) }),
    };
  }

  #dispatch(transaction: Transaction) {
    const inner = this.#inner;
    const position = this.#surroundings.getPos();
    if (!inner || position === undefined) return;
    const { state, transactions } = inner.state.applyTransaction(transaction);
    inner.updateState(state);
    if (!transaction.getMeta(fromOutside)) this.#sendOut(transactions, position);
  }

  #sendOut(transactions: readonly Transaction[], position: number) {
    const outer = this.#surroundings.view;
    const sent = outer.state.tr;
    const moved = StepMap.offset(position + 1);
    for (const step of transactions.flatMap((transaction) => transaction.steps)) {
      const mapped = step.map(moved);
      if (mapped) sent.step(mapped);
    }
    if (sent.docChanged) outer.dispatch(sent);
  }

  #select() {
    const { view, getPos } = this.#surroundings;
    const position = getPos();
    if (position === undefined) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)));
  }

  #leave(): boolean {
    const { view, getPos } = this.#surroundings;
    const position = getPos();
    if (position === undefined) return false;
    const after = TextSelection.create(view.state.doc, position + this.#node.nodeSize);
    view.dispatch(view.state.tr.setSelection(after));
    view.focus();
    return true;
  }

  #close() {
    this.#inner?.destroy();
    this.#inner = null;
    this.#field.remove();
  }
}

const fromOutside = "fromOutside";

/** Brings the field to what the note now holds, changing only where they differ. The cursor stays before what
 *  somebody else writes at the same place: two people's words would alternate by letters otherwise. */
function takeOver(inner: EditorView, node: Node) {
  const present = inner.state.doc.content;
  const start = node.content.findDiffStart(present);
  const end = node.content.findDiffEnd(present);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const transaction = inner.state.tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap));
  const { anchor, head } = inner.state.selection;
  const stay = (position: number) => transaction.mapping.map(position, -1);
  transaction.setSelection(TextSelection.create(transaction.doc, stay(anchor), stay(head)));
  inner.dispatch(transaction.setMeta(fromOutside, true));
}

/** A note is one run of words: whatever is pasted comes in as text on one line. */
function pasteWords(inner: EditorView, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData("text/plain").replaceAll(/\s+/g, " ") ?? "";
  if (text !== "") inner.dispatch(inner.state.tr.insertText(text));
  return true;
}
