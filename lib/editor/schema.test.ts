import { expect, test } from "vitest";
import { readDocumentJson } from "./read-document-json.ts";
import { editorSchema } from "./schema.ts";

const paragraph = { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "x" }] };

test("the schema is made without a DOM and knows what a document may contain", () => {
  expect(Object.keys(editorSchema().nodes).toSorted()).toEqual(
    [
      ...["doc", "text", "paragraph", "heading", "blockquote", "bulletList", "orderedList", "listItem"],
      ...["horizontalRule", "hardBreak", "footnote", "citation", "inlineMath", "blockMath", "callout"],
      ...["table", "tableRow", "tableHeader", "tableCell", "tableFigure", "figure", "caption"],
      ...["exchange", "question", "answer", "findingBlock", "paperBlock"],
    ].toSorted(),
  );
  expect(Object.keys(editorSchema().marks).toSorted()).toEqual(
    ["bold", "italic", "strike", "code", "link", "insertion", "deletion", "reformat", "comment"].toSorted(),
  );
});

test("what is suggested of a node can be said of every node but the text itself", () => {
  const { doc, text, ...others } = editorSchema().nodes;
  for (const type of Object.values(others)) expect(type.spec.attrs, type.name).toHaveProperty("suggestions");
  expect([doc?.spec.attrs, text?.spec.attrs]).toEqual([undefined, undefined]);
});

test("suggestions and comments reach every text, code among it", () => {
  const { insertion, deletion, reformat, comment, code } = editorSchema().marks;
  for (const mark of [insertion, deletion, reformat, comment]) {
    expect(mark && code?.excludes(mark)).toBe(false);
    for (const type of Object.values(editorSchema().nodes).filter(({ inlineContent }) => inlineContent))
      expect(mark && type.allowsMarkType(mark), type.name).toBe(true);
  }
});

test("no attribute is a list or object, which the collaboration binding would rewrite at every edit", () => {
  for (const type of Object.values(editorSchema().nodes)) {
    for (const attribute of Object.values(type.spec.attrs ?? {})) {
      expect(["string", "number"].includes(typeof attribute.default) || attribute.default === null).toBe(
        true,
      );
    }
  }
});

test.each([
  { type: "doc", content: [{ type: "iframe" }] },
  {
    type: "doc",
    content: [{ type: "blockquote", content: [{ type: "findingBlock", attrs: { findingId: "1" } }] }],
  },
  {
    type: "doc",
    content: [{ ...paragraph, content: [{ type: "footnote", content: [{ type: "footnote" }] }] }],
  },
  {
    type: "doc",
    content: [{ ...paragraph, content: [{ type: "text", text: "x", marks: [{ type: "blink" }] }] }],
  },
  { type: "doc", content: [] },
  paragraph,
  "doc",
  null,
  undefined,
])("%j is not a document", (value) => {
  expect(readDocumentJson(value)).toEqual({ ok: false, refusal: { kind: "NotADocument" } });
});

test("a document is read with its defaults", () => {
  const read = readDocumentJson({ type: "doc", content: [{ type: "heading" }, paragraph] });
  expect(read.ok && read.value.content[0]?.attrs).toEqual({ id: null, level: 2 });
});
