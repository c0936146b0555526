import { baseKeymap, chainCommands, lift, setBlockType, toggleMark, wrapIn } from "@tiptap/pm/commands";
import { Fragment, type Node, type NodeType, Slice } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import {
  type Command,
  EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { type Random, randomFrom } from "./random.ts";
import { randomBlocks, randomInline, randomWords } from "./random-document.ts";

/** One random edit: how to make it in a text. Made twice, it is the same edit. */
export type RandomEdit = {
  kind: string;
  selection: Selection;
  /** Null where it cannot be made, or changes nothing. */
  in: (doc: Node, selection: Selection) => Transaction | null;
};

/** A random edit of a text, as an editor would make it: at a selection, by the editor's commands or by plain steps. */
export function randomEdit(doc: Node, random: Random): RandomEdit {
  const kind = random.pick(kinds);
  const seed = random.upTo(1e9);
  return {
    kind,
    selection: randomSelection(doc, random, kind),
    in: (text, selection) => madeIn(EditorState.create({ doc: text, selection }), kind, randomFrom(seed)),
  };
}

function madeIn(state: EditorState, kind: string, random: Random): Transaction | null {
  const made: Transaction[] = [];
  try {
    edits[kind]?.(state, random)?.(state, (transaction) => made.push(transaction));
  } catch (error) {
    // Some of the editor's own commands trip over tables.
    if (error instanceof Error && ["RangeError", "TransformError"].includes(error.name)) return null;
    throw error;
  }
  return made[0]?.docChanged ? made[0] : null;
}

function randomSelection(doc: Node, random: Random, kind: string): Selection {
  if (kind.startsWith("cells")) return cellSelection(doc, random) ?? TextSelection.atStart(doc);
  const wanted = targets[kind];
  if (wanted) return chosenNode(doc, random, wanted);
  const places = wordPlaces(doc, kind);
  const place = random.pick(places.length > 0 ? places : wordPlaces(doc));
  if (place === undefined) return TextSelection.atStart(doc);
  if (kind === "backspace" || kind === "delete") return atEdge(doc, place, random, kind);
  if (kind.startsWith("type") || kind === "enter") return TextSelection.create(doc, place);
  const other = kind !== "note" && random.oneIn(3) ? random.pick(places) : nearby(doc, place, random);
  return TextSelection.between(doc.resolve(place), doc.resolve(other ?? place));
}

type Wanted = (node: Node, parent: Node | null) => boolean;

/** Edits that are made of a node. */
const targets: Record<string, Wanted> = {
  "node gone": NodeSelection.isSelectable,
  attribute: ({ attrs }) => attributes.some((name) => name in attrs),
  move: (_node, parent) => parent?.type.name === "doc",
};
const attributes = ["latex", "alt", "credit", "items", "start", "level"];

function chosenNode(doc: Node, random: Random, wanted: Wanted): Selection {
  const found: number[] = [];
  doc.descendants((node, position, parent) => {
    if (!node.isText && wanted(node, parent)) found.push(position);
  });
  const position = random.pick(found);
  return position === undefined ? TextSelection.atStart(doc) : NodeSelection.create(doc, position);
}

/** Where words can be written; for edits of notes and lists, only there. */
function wordPlaces(doc: Node, kind = ""): number[] {
  const places: number[] = [];
  doc.descendants((node, position, parent) => {
    const isNote = node.type.name === "footnote";
    const fits =
      kind === "note" ? isNote : !isNote && (!kind.startsWith("list") || parent?.type.name === "listItem");
    if (node.inlineContent && fits) places.push(...placesIn(node, position + 1));
    return !isNote;
  });
  return places;
}

function placesIn(block: Node, start: number): number[] {
  const places = [start + block.content.size, start];
  block.forEach((child, offset) => {
    if (child.isText) places.push(...innerPlaces(child.text ?? "", start + offset));
  });
  return places;
}

/** Between characters, never inside one. */
function innerPlaces(text: string, position: number): number[] {
  let at = position;
  return Array.from(text, (character) => {
    at += character.length;
    return at - character.length;
  });
}

function nearby(doc: Node, place: number, random: Random): number {
  const at = doc.resolve(place);
  const end = Math.min(at.end(), place + random.upTo(8));
  return /[\udc00-\udfff]/.test(doc.textBetween(end, Math.min(at.end(), end + 1))) ? place : end;
}

/** Often at the start (or end) of a block, where keys join blocks. */
function atEdge(doc: Node, place: number, random: Random, kind: string): Selection {
  const at = doc.resolve(place);
  const edge = kind === "backspace" ? at.start() : at.end();
  return TextSelection.create(doc, random.oneIn(3) ? place : edge);
}

function cellSelection(doc: Node, random: Random): Selection | null {
  const cells: number[] = [];
  doc.descendants((node, position) => {
    if (node.type.spec.tableRole === "cell" || node.type.spec.tableRole === "header_cell")
      cells.push(position);
  });
  const anchor = random.pick(cells);
  if (anchor === undefined) return null;
  const table = doc.resolve(anchor).node(-1);
  const near = cells.filter((cell) => doc.resolve(cell).node(-1) === table);
  return CellSelection.create(doc, anchor, random.pick(near));
}

type Make = (state: EditorState, random: Random) => Command | undefined;

const type = (state: EditorState, name: string) => state.schema.nodes[name] as NodeType;

/** Backspace and Delete inside words are the browser's own. */
function erase(direction: -1 | 1, command: Command | undefined): Make {
  return () => (state, dispatch) => {
    const { $from, empty } = state.selection;
    const beside = direction < 0 ? $from.nodeBefore : $from.nodeAfter;
    if (!empty || !beside || !$from.parent.isTextblock) return command?.(state, dispatch) ?? false;
    const [character] =
      direction < 0 ? Array.from(beside.text ?? "").slice(-1) : Array.from(beside.text ?? "");
    const size = (character?.length ?? beside.nodeSize) * direction;
    dispatch?.(state.tr.delete(Math.min($from.pos, $from.pos + size), Math.max($from.pos, $from.pos + size)));
    return true;
  };
}

const mark =
  (name: string): Make =>
  (state) => {
    const found = state.schema.marks[name];
    return found && toggleMark(found, name === "link" ? { href: "https://example.org/x" } : null);
  };

const insertInline =
  (name: string): Make =>
  (state, random) =>
  (_state, dispatch) => {
    const { $to } = state.selection;
    const node = type(state, name).createAndFill(
      { latex: "z", items: "[]" },
      name === "footnote" ? fragment(state, randomInline(random, true)) : null,
    );
    if (!node || !$to.parent.inlineContent || !$to.parent.type.contentMatch.matchType(node.type))
      return false;
    dispatch?.(state.tr.insert($to.pos, node));
    return true;
  };

function fragment(state: EditorState, content: object[]): Fragment {
  return Fragment.fromJSON(state.schema, content);
}

/** Writes into a note, as its field does. */
const inNote: Make = (state, random) => (_state, dispatch) => {
  const { from, to, $from } = state.selection;
  const { bold } = state.schema.marks;
  if ($from.parent.type.name !== "footnote") return false;
  const { tr } = state;
  if (random.oneIn(4) && bold && from < to) tr.addMark(from, to, bold.create());
  else if (random.oneIn(2)) tr.delete(from, to);
  else tr.insertText(randomWords(random), from, to);
  dispatch?.(tr);
  return true;
};

const typed: Make = (state, random) => (_state, dispatch) => {
  dispatch?.(state.tr.insertText(random.oneIn(2) ? "a" : randomWords(random)));
  return true;
};

const paste: Make = (state, random) => (_state, dispatch) => {
  const content = random.oneIn(3)
    ? [{ type: "paragraph", content: randomInline(random) }]
    : randomBlocks(random, 1 + random.upTo(3));
  const pasted = Slice.maxOpen(fragment(state, content));
  dispatch?.(state.tr.replaceSelection(random.oneIn(3) ? new Slice(fragment(state, content), 0, 0) : pasted));
  return true;
};

const nodeGone: Make = () => (state, dispatch) => {
  if (!(state.selection instanceof NodeSelection)) return false;
  dispatch?.(state.tr.deleteSelection());
  return true;
};

const attribute: Make = (_state, random) => (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) return false;
  const name = random.pick(attributes.filter((one) => one in selection.node.attrs));
  const value = name === "level" || name === "start" ? 2 + random.upTo(3) : randomWords(random);
  dispatch?.(state.tr.setNodeAttribute(selection.from, name, value));
  return true;
};

const moved: Make = (_state, random) => (state, dispatch) => {
  const { selection, tr } = state;
  if (!(selection instanceof NodeSelection) || state.doc.childCount < 2) return false;
  tr.delete(selection.from, selection.to);
  dispatch?.(tr.insert(random.oneIn(2) ? 0 : tr.doc.content.size, selection.node));
  return true;
};

const item = (state: EditorState) => type(state, "listItem");

const edits: Record<string, Make> = {
  type: typed,
  "type again": typed,
  enter: (state) => chainCommands(splitListItem(item(state)), baseKeymap.Enter as Command),
  backspace: erase(-1, baseKeymap.Backspace),
  delete: erase(1, baseKeymap.Delete),
  cut: () => (state, dispatch) => {
    dispatch?.(state.tr.deleteSelection());
    return true;
  },
  replace: typed,
  bold: mark("bold"),
  italic: mark("italic"),
  code: mark("code"),
  link: mark("link"),
  heading: (state, random) => setBlockType(type(state, "heading"), { level: 2 + random.upTo(3) }),
  paragraph: (state) => setBlockType(type(state, "paragraph")),
  "list wrap": (state, random) => wrapInList(type(state, random.pick(["bulletList", "orderedList"]))),
  "list sink": (state) => sinkListItem(item(state)),
  "list lift": (state) => liftListItem(item(state)),
  "list enter": (state) => splitListItem(item(state)),
  quotation: (state) => wrapIn(type(state, "blockquote")),
  callout: (state) => wrapIn(type(state, "callout")),
  lift: () => lift,
  footnote: insertInline("footnote"),
  formula: insertInline("inlineMath"),
  break: insertInline("hardBreak"),
  note: inNote,
  paste,
  "node gone": nodeGone,
  attribute,
  move: moved,
  "cells row": () => addRowAfter,
  "cells column": () => addColumnAfter,
  "cells row gone": () => deleteRow,
  "cells column gone": () => deleteColumn,
  "cells merge": () => chainCommands(mergeCells, splitCell),
  "cells header": () => toggleHeaderRow,
};
const often = [
  "type",
  "type again",
  "type",
  "backspace",
  "backspace",
  "delete",
  "enter",
  "cut",
  "cut",
  "bold",
  "note",
];
const kinds = [...Object.keys(edits), ...often, ...often];
