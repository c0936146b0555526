import { describe, expect, test } from "vitest";
import type { Result } from "#lib/base/result.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { withoutSuggestions } from "#lib/editor/plain-content.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { writeWord } from "#lib/publish/docx/write-word.ts";
import { markdownOf } from "#lib/publish/markdown/markdown-of.ts";
import { buildModel, buildWorkingModel } from "#lib/publish/model.ts";
import { bare } from "#tests/world/bare-document.ts";
import { exportLabels, exportReferences, onePixel } from "#tests/world/export-material.ts";
import { type Construct, constructs } from "./constructs.samples.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import type { ImportedText, ImportRefusal } from "./types.ts";
import { readWord } from "./word/read-word.ts";

// What docs/CONSTRUCTS.md says is what these tests see: each cell is tried, and the file is made of them.

describe.each(constructs)("$name", (construct) => {
  const document = documentOf(construct);

  test("stands on the page", () => {
    expect(buildModel(withoutSuggestions(document), exportReferences).blocks).not.toEqual([]);
  });

  test("comes back from Word as the table says", async () => {
    const back = await throughWord(document);
    if (construct.wordAgain === "same") expect(back.map(bare)).toEqual(document.content.map(bare));
    else expect(back.map(bare)).not.toEqual(document.content.map(bare));
    expect(plainText({ type: "doc", content: back })).not.toBe("");
  });

  test("comes back from Markdown as the table says", () => {
    const back = throughMarkdown(withoutSuggestions(document));
    if (construct.markdownAgain === "same") expect(back.map(bare)).toEqual(document.content.map(bare));
    else expect(back.map(bare)).not.toEqual(document.content.map(bare));
    expect(plainText({ type: "doc", content: back })).not.toBe("");
  });
});

test("the table in the docs is this one", async () => {
  const rows = constructs.map(
    ({ name, word, wordAgain, markdown, markdownAgain }) =>
      `| ${[name, "drawn", word, wordAgain, markdown, markdownAgain].map(inCell).join(" | ")} |`,
  );
  await expect(`${introduction}\n${rows.join("\n")}\n\n${besides}`).toMatchFileSnapshot(
    "../../docs/CONSTRUCTS.md",
  );
});

const introduction = `# What survives where

Every construct a text may hold, on the page and through files. “Same” means equal in every word, form and structure when
the file is read again; anything else is said. The rows are tried by \`lib/import/constructs.test.ts\`, which also writes
this table (\`vitest run --project pure constructs --update\`).

| construct | web | Word, written | Word, read again | Markdown, written | Markdown, read again |
|---|---|---|---|---|---|`;

const besides = `## Beside the table
* Empty paragraphs, and gaps between heading levels, are not printed and so not written.
* Word’s own: endnotes become footnotes; a note of several paragraphs becomes one; tables in tables are taken apart;
  underlining, colours, raised letters and small capitals are lost; headers and footers are not read. The preview counts
  each kind before anything is taken.
* A web or mail address that is no link comes back from Markdown as one.
* Markdown’s own: what GitHub’s Markdown knows is read; HTML, code blocks and remote pictures stay as their words.
* Suggestions in a moved row or cell, changed attributes of figures and formulas, and suggested structure of lists and
  tables have no form in Word: they are written as they stand.
`;

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function documentOf({ content }: Construct): DocumentJson {
  const read = readDocumentJson({ type: "doc", content });
  if (!read.ok) throw new Error("not of the schema");
  return read.value;
}

async function throughWord(document: DocumentJson) {
  const file = await writeWord(buildWorkingModel(document, exportReferences), {
    title: "A title",
    authors: ["An Author"],
    labels: exportLabels,
    pictures: { [onePixel.id]: onePixel.print },
    working: {
      names: { "Kim Min-ji": "Kim Min-ji" },
      threads: [
        {
          id: "t1",
          quote: "this",
          resolved: false,
          remarks: [{ author: "A B", at: "2026-11-22T09:00:00Z", text: "Why?" }],
        },
      ],
    },
  });
  return contentOf(await readWord(file));
}

function throughMarkdown(document: DocumentJson) {
  const model = buildModel(document, exportReferences);
  const address = (id: string) => `https://portal.example.org/pictures/${id}/1600.webp`;
  const text = markdownOf(model, { labels: exportLabels, pictureAddress: address });
  return contentOf(readMarkdown(new TextEncoder().encode(text)));
}

function contentOf(result: Result<ImportedText, ImportRefusal>) {
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.content.content;
}
