import { baseKeymap } from "@tiptap/pm/commands";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import type { NodeJson } from "../document-json.ts";
import { editorSchema } from "../schema.ts";
import { asSuggestion } from "./as-suggestion.ts";
import { continuedBy } from "./continued.ts";
import { listSuggestions } from "./list-suggestions.ts";
import { plainWriting } from "./plain-writing.ts";
import { acceptedOf, rejectedAllOf } from "./projections.ts";

const ana = { id: "a1", author: "ana", at: "2026-11-22T09:00:00.000Z" };
const ben = { ...ana, id: "b1", author: "ben" };

const text = (words: string, mark?: string, by = ben): NodeJson => ({
  type: "text",
  text: words,
  ...(mark && { marks: [{ type: mark, attrs: by }] }),
});
const paragraph = (id: string, content: NodeJson[], ...suggestions: object[]): NodeJson => ({
  type: "paragraph",
  attrs: { id, suggestions: suggestions.length > 0 ? JSON.stringify(suggestions) : null },
  content,
});

function stateOf(at: number, ...content: NodeJson[]): EditorState {
  const doc = editorSchema().nodeFromJSON({ type: "doc", content });
  return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
}

/** Each piece of text with what is suggested of it: "+" to come, "-" to go. */
function told(doc: Node): string[] {
  return doc.children.map((block) =>
    block.children.map((child) => `${signs(child)}${child.text ?? child.type.name}`).join("|"),
  );
}

function signs({ marks }: Node): string {
  const names = marks.map(({ type }) => type.name);
  return `${names.includes("insertion") ? "+" : ""}${names.includes("deletion") ? "-" : ""}`;
}

function suggested(state: EditorState, edit: Transaction, key: string | null = null): EditorState {
  const transaction = asSuggestion(state, edit, { by: ana, key });
  if (!transaction) throw new Error("It cannot be suggested");
  return state.apply(transaction);
}

const erase = (state: EditorState) => state.tr.delete(state.selection.from - 1, state.selection.from);

test("Backspace strikes, and the cursor goes on before what is struck", () => {
  let state = stateOf(4, paragraph("p", [text("abc")]));
  for (let times = 0; times < 2; times++) state = suggested(state, erase(state));
  expect(told(state.doc)).toEqual(["a|-bc"]);
  expect(state.selection.from).toBe(2);
});

test("Backspace behind struck words moves over them and changes nothing", () => {
  const state = stateOf(4, paragraph("p", [text("a"), text("bc", "deletion")]));
  const after = suggested(state, erase(state));
  expect(after.doc.eq(state.doc)).toBe(true);
  expect(after.selection.from).toBe(2);
});

test("Delete leaves the cursor behind what is struck", () => {
  const state = stateOf(1, paragraph("p", [text("abc")]));
  const after = suggested(state, state.tr.delete(1, 2));
  expect(told(after.doc)).toEqual(["-a|bc"]);
  expect(after.selection.from).toBe(2);
});

test("words typed among struck ones are new, not struck", () => {
  const state = stateOf(2, paragraph("p", [text("abc", "deletion")]));
  const after = suggested(state, state.tr.insertText("x"));
  expect(told(after.doc)).toEqual(["-a|+x|-bc"]);
  expect(after.selection.from).toBe(3);
});

test("one's own new words go without a trace", () => {
  const state = stateOf(4, paragraph("p", [text("a"), text("bc", "insertion", ana)]));
  expect(told(suggested(state, erase(state)).doc)).toEqual(["a|+b"]);
});

test("Backspace at the start of a block behind a struck list joins it to the words before the list", () => {
  const list: NodeJson = {
    type: "bulletList",
    attrs: { suggestions: JSON.stringify([{ ...ben, kind: "delete" }]) },
    content: [{ type: "listItem", content: [paragraph("i", [text("item")])] }],
  };
  const state = stateOf(16, paragraph("p", [text("one")]), list, paragraph("q", [text("two")]));
  const made: Transaction[] = [];
  baseKeymap.Backspace?.(state, (transaction) => made.push(transaction));
  const [edit] = made;
  const after = edit && suggested(state, edit, "Backspace");
  expect(after && acceptedOf(after.doc).textContent).toBe("onetwo");
  expect(after && acceptedOf(after.doc).childCount).toBe(1);
  expect(after && rejectedAllOf(after.doc).eq(rejectedAllOf(state.doc))).toBe(true);
});

test("an edit goes on with one's own neighbouring suggestion, never with another's", () => {
  const own = stateOf(3, paragraph("p", [text("a"), text("b", "insertion", ana)]));
  const others = stateOf(3, paragraph("p", [text("a"), text("b", "insertion", ben)]));
  expect(continuedBy(own.doc, own.tr.insertText("x").steps, "ana")).toEqual(ana);
  expect(continuedBy(others.doc, others.tr.insertText("x").steps, "ana")).toBeNull();
});

test("what is written plainly in a struck block stays when the block goes", () => {
  const struck = paragraph("p", [text("old")], { ...ben, kind: "delete" });
  const state = stateOf(4, struck, paragraph("q", [text("q")]));
  const after = state.apply(plainWriting(state, state.tr.insertText(" new")));
  expect(told(after.doc)[0]).toBe("-old| new");
  expect(acceptedOf(after.doc).child(0).textContent).toBe(" new");
});

test("joining a block plainly to a struck one strikes none of its words", () => {
  const state = stateOf(
    6,
    paragraph("p", [text("old")], { ...ben, kind: "delete" }),
    paragraph("q", [text("live")]),
  );
  const after = state.apply(plainWriting(state, state.tr.join(5)));
  expect(told(after.doc)).toEqual(["-old|live"]);
});

test("words typed plainly into another's new words are nobody's suggestion", () => {
  const state = stateOf(2, paragraph("p", [text("ab", "insertion")]));
  const after = state.apply(plainWriting(state, state.tr.insertText("x")));
  expect(told(after.doc)).toEqual(["+a|x|+b"]);
});

test("a list of what is suggested names words, blocks and places", () => {
  const { doc } = stateOf(
    1,
    paragraph("p", [text("a"), text("b", "deletion"), text("c", "insertion")]),
    paragraph("q", [text("d")], { ...ana, kind: "insert" }),
  );
  expect(listSuggestions(doc)).toMatchObject([
    {
      author: "ben",
      position: 2,
      end: 4,
      blockId: "p",
      pieces: [
        { kind: "removed", words: "b" },
        { kind: "added", words: "c" },
      ],
    },
    {
      author: "ana",
      position: 5,
      blockId: "q",
      pieces: [{ kind: "nodeAdded", node: "paragraph", words: "d" }],
    },
  ]);
});
