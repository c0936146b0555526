import { expect, test } from "vitest";
import type { MarkJson, NodeJson } from "./document-json.ts";
import { withoutSuggestions } from "./plain-content.ts";
import { readDocumentJson } from "./read-document-json.ts";
import { editorSchema } from "./schema.ts";

const by = { id: "s1", author: "ana", at: "2026-11-22T09:00:00.000Z" };
const text = (words: string, ...marks: MarkJson[]): NodeJson => ({ type: "text", text: words, marks });
const paragraph = (id: string, content: NodeJson[], ...suggestions: object[]): NodeJson => ({
  type: "paragraph",
  attrs: { id, suggestions: suggestions.length > 0 ? JSON.stringify(suggestions) : null },
  content,
});
const plain = (...content: NodeJson[]) => withoutSuggestions({ type: "doc", content }).content;

test("what is suggested to come is left out, what is suggested to go stays", () => {
  const words = [
    text("old", { type: "deletion", attrs: by }),
    text("new", { type: "insertion", attrs: by }),
    text("!"),
  ];
  expect(plain(paragraph("a", words), paragraph("b", [text("more")], { ...by, kind: "insert" }))).toEqual([
    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "old!" }] },
  ]);
});

test("a suggested form, a split and another kind of block are taken back", () => {
  const bold = text("b", { type: "bold" }, { type: "reformat", attrs: { ...by, before: "[]" } });
  const heading = { ...paragraph("a", [text("a"), bold]), type: "heading" };
  const before = { type: "paragraph", attrs: {} };
  heading.attrs = {
    id: "a",
    level: 2,
    suggestions: JSON.stringify([{ ...by, kind: "modify", before }]),
  };
  expect(plain(heading, paragraph("b", [text("c")], { ...by, kind: "split", depth: 1 }))).toEqual([
    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "abc" }] },
  ]);
});

test("comments leave no trace, and a text of which nothing is left is an empty paragraph", () => {
  expect(plain(paragraph("a", [text("a", { type: "comment", attrs: { id: "t" } }), text("b")]))).toEqual([
    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "ab" }] },
  ]);
  expect(plain(paragraph("a", [text("a")], { ...by, kind: "insert" }))).toEqual([
    { type: "paragraph", attrs: { id: null } },
  ]);
});

test.each([
  "{",
  "[1]",
  '[{"kind":"delete"}]',
  '[{"kind":"modify","id":"x","author":"y","at":"z","before":{}}]',
])("what cannot be read as a suggestion is none: %s", (suggestions) => {
  const node: NodeJson = { type: "paragraph", attrs: { id: "a", suggestions }, content: [text("a")] };
  expect(plain(node)[0]?.content).toEqual([{ type: "text", text: "a" }]);
});

test("no suggestion keeps a text from being read, whatever its node is said to have been", () => {
  const types = Object.keys(editorSchema().nodes);
  for (const type of [...types, "constructor"]) {
    const suggestions = JSON.stringify([{ ...by, kind: "modify", before: { type, attrs: { level: 99 } } }]);
    const attrs = { suggestions };
    const caption = { type: "caption", attrs };
    const figure = { type: "figure", attrs: { pictureId: "", suggestions }, content: [caption] };
    const formula = { type: "inlineMath", attrs: { latex: "x", suggestions } };
    const content = plain(figure, {
      type: "paragraph",
      attrs,
      content: [formula, { type: "hardBreak", attrs }],
    });
    expect(readDocumentJson({ type: "doc", content }).ok).toBe(true);
  }
});
