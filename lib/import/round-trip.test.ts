import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { writeWord } from "#lib/publish/docx/write-word.ts";
import { markdownOf } from "#lib/publish/markdown/markdown-of.ts";
import { buildModel, buildWorkingModel } from "#lib/publish/model.ts";
import { bare } from "#tests/world/bare-document.ts";
import { exportLabels, exportReferences } from "#tests/world/export-material.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { inSchemaOrder } from "./marks.ts";
import { readWord } from "./word/read-word.ts";

// Any text of what the table of docs/CONSTRUCTS.md calls "same", with any characters, through a file and back.

// Without "@": GitHub's Markdown makes a link of every mail address, however it is written.
const word = fc.stringMatching(/^[a-zé日한*_`#$<>[\]~|\\&!:.0-9-]{1,9}$/u);
const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(" "));

const forms = fc.subarray(["bold", "italic", "strike"]);
const link = { type: "link", attrs: { href: "https://example.org/a?b=1" } };
const runs = (marks: fc.Arbitrary<string[]>) =>
  fc
    .record({ text: sentence, marks, isLink: fc.boolean() })
    .map(({ text, marks: names, isLink }): NodeJson => {
      const all = inSchemaOrder([...names.map((type) => ({ type })), ...(isLink ? [link] : [])]);
      return { type: "text", text, ...(all.length > 0 && { marks: all }) };
    });
const formula = fc
  .constantFrom("x", "\\frac{a}{b}", "\\sqrt{2}")
  .map((latex): NodeJson => ({ type: "inlineMath", attrs: { latex } }));
const note = fc
  .array(runs(fc.subarray(["bold", "italic"])), { minLength: 1, maxLength: 3 })
  .map((content): NodeJson => ({ type: "footnote", content: joined(content) }));
const line = fc
  .tuple(
    runs(forms),
    fc.array(fc.oneof({ weight: 4, arbitrary: runs(forms) }, note, formula), { maxLength: 4 }),
  )
  .map(([first, rest]) => joined([first, ...rest]));

/** Neighbours with the same marks are one text; a text ends with a letter where no space may stand. */
function joined(nodes: NodeJson[]): NodeJson[] {
  const result: NodeJson[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isSame = JSON.stringify(last?.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (last?.text !== undefined && node.text !== undefined && isSame) last.text += ` ${node.text}`;
    else result.push({ ...node });
  }
  return result;
}

const paragraph = line.map((content): NodeJson => ({ type: "paragraph", content }));
const heading = line.map((content): NodeJson => ({ type: "heading", attrs: { level: 2 }, content }));
const listOf = (item: fc.Arbitrary<NodeJson[]>) =>
  fc
    .tuple(fc.option(fc.integer({ min: 0, max: 40 })), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([start, items]): NodeJson => {
      const content = items.map((each) => ({ type: "listItem", content: each }));
      return start === null
        ? { type: "bulletList", content }
        : { type: "orderedList", attrs: { start }, content };
    });
const flatList = listOf(paragraph.map((each) => [each]));
const list = listOf(
  fc.tuple(paragraph, fc.option(flatList)).map(([first, inner]) => (inner ? [first, inner] : [first])),
);
const inBox = fc
  .tuple(paragraph, fc.option(flatList), fc.option(paragraph))
  .map((blocks) => blocks.filter((block) => block !== null));
const box = (type: "blockquote" | "callout") => inBox.map((content): NodeJson => ({ type, content }));
const exchange = fc.tuple(line, inBox).map(
  ([question, answer]): NodeJson => ({
    type: "exchange",
    content: [
      { type: "question", content: question },
      { type: "answer", content: answer },
    ],
  }),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc.array(fc.array(paragraph, { minLength: width, maxLength: width }), {
      minLength: height + 1,
      maxLength: height + 1,
    }),
  )
  .map(
    (rows): NodeJson => ({
      type: "table",
      content: rows.map((cells, index) => ({
        type: "tableRow",
        content: cells.map((cell) => ({ type: index === 0 ? "tableHeader" : "tableCell", content: [cell] })),
      })),
    }),
  );
const documents = fc
  .array(fc.oneof(paragraph, heading, list, box("blockquote"), box("callout"), exchange, table), {
    minLength: 1,
    maxLength: 6,
  })
  .map((content) => valid({ type: "doc", content }));

function valid(document: DocumentJson): DocumentJson {
  const read = readDocumentJson(document);
  if (!read.ok) throw new Error("not of the schema");
  return read.value;
}

test("any text comes back from Markdown as it went", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const model = buildModel(document, exportReferences);
      const text = markdownOf(model, { labels: exportLabels, pictureAddress: () => "" });
      const back = readMarkdown(new TextEncoder().encode(text));
      expect(back.ok && back.value.content.content.map(bare)).toEqual(document.content.map(bare));
    }),
    { numRuns: 100, interruptAfterTimeLimit: 10_000 },
  );
}, 60_000);

test("an underscore behind words that are struck out comes back from Markdown", () => {
  const struck = { type: "text", text: "<", marks: [{ type: "strike" }] };
  const bold = { type: "text", text: "&", marks: [{ type: "bold" }, { type: "italic" }] };
  for (const text of ["한_0[ -", "a_b ", "_a_ "]) {
    const content = [struck, { type: "text", text }, bold];
    const document = { type: "doc", content: [{ type: "paragraph", attrs: { id: null }, content }] };
    const model = buildModel(document as never, exportReferences);
    const written = markdownOf(model, { labels: exportLabels, pictureAddress: () => "" });
    const back = readMarkdown(new TextEncoder().encode(written));
    expect(back.ok && back.value.content.content.map(bare)).toEqual(document.content.map(bare as never));
  }
});

test("any text comes back from Word as it went", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const file = await writeWord(buildWorkingModel(document, exportReferences), {
        ...{ title: "A title", authors: ["An Author"], labels: exportLabels, pictures: {} },
        working: null,
      });
      const back = await readWord(file);
      expect(back.ok && back.value.content.content.map(bare)).toEqual(document.content.map(bare));
    }),
    { numRuns: 40, interruptAfterTimeLimit: 10_000 },
  );
}, 60_000);
