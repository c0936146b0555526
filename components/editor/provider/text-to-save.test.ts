import { prosemirrorJSONToYDoc } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { keptTextToSave, textToSave } from "./text-to-save.ts";

const text = `## What is known

Three cables were cut.[^1]

- Repair ships
- Harbour masters

> Steel is not an argument.

| Sea | Year |
| --- | --- |
| Baltic | 2024 |

[^1]: Counted by the operators.`;

function open(markdown: string): Y.Doc {
  return prosemirrorJSONToYDoc(editorSchema(), documentFromMarkdown(markdown), "default");
}

test("a text is saved with its headings, lists, tables and notes", () => {
  expect(textToSave(open(text))).toBe(text);
});

test("the words of a formula, a picture and a source are saved as well", () => {
  const content = [
    { type: "blockMath", attrs: { latex: "a^2" } },
    {
      type: "figure",
      attrs: { pictureId: "p", alt: "A ship" },
      content: [{ type: "caption", content: [{ type: "text", text: "At anchor" }] }],
    },
  ];
  const saved = textToSave(prosemirrorJSONToYDoc(editorSchema(), { type: "doc", content }, "default"));
  for (const words of ["a^2", "A ship", "At anchor"]) expect(saved).toContain(words);
});

test("what a device kept in pieces is saved as one text", () => {
  const document = open("Begin.");
  const updates = [Y.encodeStateAsUpdate(document)];
  document.on("update", (update: Uint8Array) => updates.push(update));
  const paragraph = document.getXmlFragment("default").get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert(6, " And go on.");
  expect(keptTextToSave(updates)).toBe("Begin. And go on.");
});
