import { baseKeymap, chainCommands, lift, setBlockType, toggleMark, wrapIn } from "@tiptap/pm/commands";
import { Fragment, type Node, type NodeType, Slice } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import { type Command, EditorState, NodeSelection, type Selection, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { type Random, randomFrom } from "./random.ts";
import { randomBlocks, randomInline, randomWords } from "./random-document.ts";
import { randomSelection, settable } from "./random-selection.ts";

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
  const name = random.pick(settable.filter((one) => one in selection.node.attrs));
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
