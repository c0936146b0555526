import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { openToolOf, setOpenTool } from "../tools/open-tool.ts";
import { type Found, type Search, type TextSearch, textSearch } from "./search-text.ts";

/** What is looked for while the bar is open, everything found, and which of it is the present one (-1: none). */
export type FindState = { search: Search; found: Found[]; present: number };

type Told = { search: Search } | { present: number } | "close";
type Memory = FindState & { look: TextSearch; marked: DecorationSet };

const findKey = new PluginKey<Memory | null>("find");

export function findStateOf({ state }: Editor): FindState | null {
  return findKey.getState(state) ?? null;
}

/** Marks what is looked for. Mod-F opens the bar, Mod-H with a field for what shall stand in its place. */
export const FindInText = Extension.create({
  name: "findInText",
  addKeyboardShortcuts() {
    const open = (replacing: boolean) => () => {
      setOpenTool(this.editor, { kind: "find", replacing });
      return true;
    };
    return { "Mod-f": open(false), "Mod-h": open(true) };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Memory | null>({
      key: findKey,
      state: { init: () => null, apply: remembered },
      props: { decorations: (state) => findKey.getState(state)?.marked },
    }),
  ],
});

/** Looks for something else, from the cursor on. */
export function lookFor(editor: Editor, search: Search): void {
  tell(editor, { search });
}

export function stopLooking(editor: Editor): void {
  tell(editor, "close");
  if (openToolOf(editor.state)?.kind === "find") setOpenTool(editor, null);
}

/** Goes to the next place, or back to the one before, round the end of the text. */
export function goToFound(editor: Editor, step: 1 | -1): void {
  const state = findStateOf(editor);
  if (!state || state.found.length === 0) return;
  const count = state.found.length;
  const present = state.present < 0 ? (step > 0 ? 0 : count - 1) : (state.present + step + count) % count;
  tell(editor, { present });
  showFound(editor);
}

/** Selects the present place and brings it into sight; a note that holds it is opened. */
export function showFound(editor: Editor): void {
  const state = findStateOf(editor);
  const found = state?.found[state.present];
  if (!found) return;
  const { tr, doc } = editor.state;
  const selection =
    found.note === null
      ? TextSelection.create(doc, found.from, found.to)
      : NodeSelection.create(doc, found.note);
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
}

function tell({ view }: Editor, told: Told) {
  view.dispatch(view.state.tr.setMeta(findKey, told).setMeta("addToHistory", false));
}

function remembered(transaction: Transaction, memory: Memory | null): Memory | null {
  const told = transaction.getMeta(findKey) as Told | undefined;
  const { doc, selection } = transaction;
  if (told === "close") return null;
  if (told && "search" in told) {
    const look = textSearch(told.search);
    const found = look(doc);
    return withMarks(doc, { search: told.search, look, found, present: firstFrom(found, selection.from) });
  }
  if (memory && told) return withMarks(doc, { ...memory, present: told.present });
  if (!memory || !transaction.docChanged) return memory;
  const found = memory.look(doc);
  return withMarks(doc, { ...memory, found, present: Math.min(memory.present, found.length - 1) });
}

function firstFrom(found: Found[], position: number): number {
  const next = found.findIndex(({ to }) => to >= position);
  return next < 0 ? Math.min(0, found.length - 1) : next;
}

function withMarks(doc: Node, memory: Omit<Memory, "marked">): Memory {
  const marks = memory.found.slice(0, maxMarks).flatMap(({ from, to, note }, index) => {
    const attributes = { class: index === memory.present ? "found is-present" : "found" };
    const mark = Decoration.inline(from, to, attributes);
    if (note === null) return [mark];
    return [mark, Decoration.node(note, note + (doc.nodeAt(note)?.nodeSize ?? 1), attributes)];
  });
  return { ...memory, marked: DecorationSet.create(doc, marks) };
}

/** More marks than anybody looks at would make typing slow; all of them are counted and replaced. */
const maxMarks = 2000;
