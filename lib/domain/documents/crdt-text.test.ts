import { expect, test } from "vitest";
import * as Y from "yjs";
import { fragmentName, textOf, updateOf } from "./crdt-text.ts";

const words = {
  type: "paragraph",
  attrs: { id: "a" },
  content: [{ type: "text", text: "What was written" }],
};

function textWithNesting(depth: number): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, updateOf({ type: "doc", content: [words] }));
  doc.transact(() => {
    let inside: Y.XmlFragment = doc.getXmlFragment(fragmentName);
    for (let level = 0; level < depth; level++) {
      const quote = new Y.XmlElement("blockquote");
      inside.insert(inside.length, [quote]);
      inside = quote;
    }
    inside.insert(0, [new Y.XmlElement("paragraph")]);
  });
  return doc;
}

test("a block nested without end costs itself only, and the text stays readable", () => {
  for (const depth of [3000, 50_000]) {
    expect(textOf(textWithNesting(depth))).toEqual({ type: "doc", content: [words] });
  }
});

test("a block nested as deep as texts are stays", () => {
  expect(textOf(textWithNesting(20)).content).toHaveLength(2);
});

test("a null character, which could not be stored, is shown as one that cannot be read", () => {
  const written = { ...words, content: [{ type: "text", text: "before\0after \\u0000" }] };
  const doc = new Y.Doc();
  Y.applyUpdate(doc, updateOf({ type: "doc", content: [written] }));
  const [block] = textOf(doc).content;
  expect(block?.content).toEqual([{ type: "text", text: "before\uFFFDafter \\u0000" }]);
});
