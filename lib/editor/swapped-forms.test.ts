import type { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { editorSchema } from "./schema.ts";
import { stepsBeforeSwap } from "./swapped-forms.ts";

const doc = (...marks: string[]) =>
  editorSchema().nodeFromJSON({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "a", marks: marks.map((type) => ({ type })) }] },
    ],
  });

/** What arrives in a shared text that is brought through these texts one after the other. */
function shared(...texts: Node[]): Node {
  const fragment = new Y.Doc().getXmlFragment("default");
  for (const text of texts)
    updateYFragment(fragment.doc as Y.Doc, fragment, text, initProseMirrorDoc(fragment, editorSchema()).meta);
  return initProseMirrorDoc(fragment, editorSchema()).doc;
}

function staged(before: Node, after: Node): Node {
  const stone = stepsBeforeSwap(before, after).reduce((text, step) => step.apply(text).doc ?? text, before);
  return shared(before, stone, after);
}

test("the binding overlooks one mark in the place of another; once it does not, this file can go", () => {
  expect(shared(doc("bold"), doc("italic")).eq(doc("italic"))).toBe(false);
});

test.each([
  [["bold"], ["italic"]],
  [["bold"], ["code"]],
  [
    ["bold", "italic"],
    ["italic", "strike"],
  ],
])("%j becomes %j in two steps", (before, after) => {
  expect(staged(doc(...before), doc(...after)).eq(doc(...after))).toBe(true);
});

test("any other edit goes in one", () => {
  expect(stepsBeforeSwap(doc("bold"), doc())).toEqual([]);
  expect(stepsBeforeSwap(doc(), doc("bold", "italic"))).toEqual([]);
});
