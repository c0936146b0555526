import { expect, test } from "vitest";
import type { NodeJson } from "../document-json.ts";
import { editorSchema } from "../schema.ts";
import { acceptedOf, rejectedOf } from "./projections.ts";

const ana = { id: "a1", author: "ana", at: "2026-11-22T09:00:00.000Z" };
const ben = { id: "b1", author: "ben", at: "2026-11-22T09:01:00.000Z" };
const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks }) as NodeJson;
const block = (content: NodeJson[], ...suggestions: object[]): NodeJson => ({
  type: "paragraph",
  attrs: { suggestions: suggestions.length > 0 ? JSON.stringify(suggestions) : null },
  content,
});
const doc = (...content: NodeJson[]) => editorSchema().nodeFromJSON({ type: "doc", content });
const words = (node: ReturnType<typeof doc>) => node.children.map((child) => child.textContent);

const mixed = doc(
  block([text("one"), text("two", { type: "insertion", attrs: ana })]),
  block([text("three", { type: "deletion", attrs: ben })], { ...ana, kind: "join", depth: 1 }),
  block([text("four")], { ...ben, kind: "delete" }),
);

test("accepting everything joins, adds and removes", () => {
  expect(words(acceptedOf(mixed))).toEqual(["onetwo"]);
});

test("without what one person suggests, the others' suggestions stay pending", () => {
  expect(words(rejectedOf(mixed, "ana"))).toEqual(["one", "three", "four"]);
  expect(words(acceptedOf(rejectedOf(mixed, "ana")))).toEqual(["one", ""]);
  expect(words(rejectedOf(mixed, "ben"))).toEqual(["onetwo", "three", "four"]);
});

test("of two changes of form on one text, the rejected one takes only its own away", () => {
  const form = { type: "bold" };
  const first = { type: "reformat", attrs: { ...ana, before: "[]" } };
  const second = { type: "reformat", attrs: { ...ben, before: JSON.stringify([form, first]) } };
  const both = doc(block([text("x", form, { type: "italic" }, second)]));
  const marks = (author: string) =>
    rejectedOf(both, author)
      .firstChild?.firstChild?.marks.filter(({ type }) => type.name !== "reformat")
      .map(({ type }) => type.name);
  expect(marks("ana")).toEqual(["italic"]);
  expect(marks("ben")).toEqual(["bold"]);
});
