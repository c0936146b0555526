import { expect, test } from "vitest";
import { readDocumentJson } from "./read-document-json.ts";
import { editorSchema } from "./schema.ts";

const paragraph = { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "x" }] };

test("the schema is made without a DOM and knows what a document may contain", () => {
  expect(Object.keys(editorSchema().nodes).toSorted()).toEqual(
    [
      ...[
        "blockquote",
        "bulletList",
        "doc",
        "findingBlock",
        "footnote",
        "hardBreak",
        "heading",
        "horizontalRule",
      ],
      ...[
        "listItem",
        "orderedList",
        "paperBlock",
        "paragraph",
        "table",
        "tableCell",
        "tableHeader",
        "tableRow",
        "text",
      ],
    ].toSorted(),
  );
  expect(Object.keys(editorSchema().marks).toSorted()).toEqual(["bold", "code", "italic", "link", "strike"]);
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
