import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { fragmentName, textOf, updateOf } from "./crdt-text.ts";
import { replaceContent } from "./replace-content.ts";

const paragraph = (id: string, text: string): NodeJson => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

const list = (id: string, text: string): NodeJson => ({
  type: "bulletList",
  content: [{ type: "listItem", content: [paragraph(id, text)] }],
});

const documentOf = (...content: NodeJson[]): DocumentJson => {
  const read = readDocumentJson({ type: "doc", content });
  if (!read.ok) throw new Error("not a document");
  return read.value;
};

function open(content: DocumentJson): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, updateOf(content));
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Types at the end of the block at this place. */
function type(doc: Y.Doc, place: number, text: string): void {
  const letters = (doc.getXmlFragment(fragmentName).get(place) as Y.XmlElement).get(0) as Y.XmlText;
  letters.insert(letters.length, text);
}

test("what somebody types at the same moment stays, in every block that stays", () => {
  const server = open(documentOf(paragraph("a", "one"), paragraph("b", "two"), paragraph("c", "three")));
  const page = copyOf(server);
  type(page, 2, " more");
  const [one, three] = [paragraph("a", "one"), paragraph("c", "three")];
  replaceContent(server, documentOf(paragraph("x", "new"), one, paragraph("y", "new too"), three));
  Y.applyUpdate(server, Y.encodeStateAsUpdate(page));
  expect(plainText(textOf(server))).toBe("new\n\none\n\nnew too\n\nthree more");
});

test("what two people write in one block at one moment is merged letter by letter", () => {
  const server = open(documentOf(paragraph("a", "We agree.")));
  const page = copyOf(server);
  type(page, 0, " So be it.");
  replaceContent(server, documentOf(paragraph("a", "We mostly agree.")));
  Y.applyUpdate(server, Y.encodeStateAsUpdate(page));
  expect(plainText(textOf(server))).toBe("We mostly agree. So be it.");
});

test("nothing is written where nothing differs", () => {
  const text = documentOf(paragraph("a", "one"), list("b", "two"), { type: "horizontalRule" });
  const doc = open(text);
  const before = Y.encodeStateAsUpdate(doc);
  replaceContent(doc, text);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test("content that is not of the schema is refused before anything changes", () => {
  const doc = open(documentOf(paragraph("a", "one")));
  expect(() => replaceContent(doc, { type: "doc", content: [{ type: "listItem" }] })).toThrow(RangeError);
  expect(plainText(textOf(doc))).toBe("one");
});

test("whatever the text was, it then says exactly what it should", () => {
  const block = fc.oneof(
    fc
      .record({ id: fc.constantFrom("a", "b", "c", "d"), text: fc.constantFrom("x", "xy", "z") })
      .map(({ id, text }) => paragraph(id, text)),
    fc
      .record({ id: fc.constantFrom("a", "b", "e"), text: fc.constantFrom("x", "y") })
      .map(({ id, text }) => list(id, text)),
    fc.constant<NodeJson>({ type: "horizontalRule" }),
  );
  const text = fc.array(block, { minLength: 1, maxLength: 7 }).map((blocks) => documentOf(...blocks));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const doc = open(before);
      replaceContent(doc, after);
      expect(textOf(doc)).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

test("a form that takes the place of another reaches everybody", () => {
  const styled = (type: string) =>
    documentOf({
      type: "paragraph",
      attrs: { id: "a" },
      content: [{ type: "text", text: "words", marks: [{ type }] }],
    });
  const marks = ["bold", "italic", "strike", "code"];
  for (const from of marks) {
    for (const to of marks) {
      const doc = open(styled(from));
      replaceContent(doc, styled(to));
      expect(textOf(copyOf(doc)), `${from} to ${to}`).toEqual(styled(to));
    }
  }
});
