import { describe, expect, test } from "vitest";
import type { NodeJson } from "./document-json.ts";
import { documentFromMarkdown } from "./from-markdown.ts";
import { readDocumentJson } from "./read-document-json.ts";

let counter = 0;
const newId = () => `b${counter++}`;

function read(markdown: string) {
  counter = 0;
  const document = documentFromMarkdown(markdown, {
    newId,
    resolveBlock: (kind, name) => (name === "unknown" ? null : `${kind}-${name}`),
  });
  expect(readDocumentJson(document).ok).toBe(true);
  return document.content;
}

const words = (node: NodeJson): string => node.text ?? (node.content ?? []).map(words).join("");

describe("Markdown becomes a document", () => {
  test("headings are brought to levels 2 to 4", () => {
    const levels = read("# One\n\n## Two\n\n##### Five").map((node) => node.attrs?.level);
    expect(levels).toEqual([2, 2, 4]);
  });

  test("a footnote becomes a node where it is referred to, with its words and marks", () => {
    const [paragraph] = read(
      "Said.[^a] More.\n\n[^a]: A *book* by [them](https://example.org/x), ~~old~~.\n\n    Second part.",
    );
    expect(paragraph?.content?.map((node) => node.type)).toEqual(["text", "footnote", "text"]);
    const note = paragraph?.content?.[1];
    expect(note && words(note)).toBe("A book by them, old. Second part.");
    expect(note?.content?.flatMap((node) => node.marks?.map((mark) => mark.type) ?? [])).toEqual([
      "italic",
      "link",
    ]);
  });

  test("a note nobody refers to stays as text", () => {
    expect(read("Text.\n\n[^lost]: Kept words.").map(words)).toEqual(["Text.", "Kept words."]);
  });

  test("notes that refer to each other end", () => {
    expect(read("A[^1].\n\n[^1]: see[^2]\n\n[^2]: see[^1]").map(words)).toEqual(["Asee[2].", "see[1]"]);
  });

  test("a link that is not allowed keeps its words only", () => {
    const [paragraph] = read(
      "[a](javascript:alert(1)) [b](#) [c](mailto:x@example.org) [d][ref]\n\n[ref]: https://example.org/d",
    );
    const links = paragraph?.content?.filter((node) => node.marks) ?? [];
    expect(links.map(words)).toEqual(["c", "d"]);
    expect(paragraph && words(paragraph)).toBe("a b c d");
  });

  test("a table keeps header cells and is rectangular", () => {
    const [table] = read("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 |");
    expect(table?.content?.map((row) => row.content?.map((cell) => `${cell.type}:${words(cell)}`))).toEqual([
      ["tableHeader:a", "tableHeader:b"],
      ["tableCell:1", "tableCell:"],
      ["tableCell:2", "tableCell:3"],
    ]);
  });

  test("a reference alone in a paragraph becomes a block, any other stays text", () => {
    const content = read("{{finding:7}}\n\n{{paper:unknown}}\n\nSee {{finding:7}}.\n\n> {{finding:7}}");
    expect(content[0]).toEqual({ type: "findingBlock", attrs: { findingId: "finding-7" } });
    expect(content.slice(1).map((node) => node.type)).toEqual(["paragraph", "paragraph", "blockquote"]);
  });

  test("HTML, images and code stay as text", () => {
    const content = read("<script>x</script>\n\n![Alt](https://example.org/i.png)\n\n```\none\ntwo\n```");
    expect(content.map(words)).toEqual(["<script>x</script>", "Alt", "onetwo"]);
  });

  test("lines are joined by a space, but not between Japanese characters", () => {
    expect(read("one\ntwo\n\n日本\n語").map(words)).toEqual(["one two", "日本語"]);
  });

  test("a list item that opens with a list or heading is still an item", () => {
    expect(read("- - deep\n- ## title\n3. three")[0]?.content).toHaveLength(2);
    expect(read("3. three")[0]?.attrs).toMatchObject({ start: 3 });
  });

  test.each([
    "**".repeat(20_000),
    "[".repeat(50_000),
    "- ".repeat(5000),
    "> ".repeat(5000),
    "*a **b ".repeat(9000),
    `${"|a".repeat(1500)}\n${"|-".repeat(1500)}\n${"|\n".repeat(1500)}`,
  ])("markup beyond any bound is taken as plain words", (hostile) => {
    const [only, ...others] = read(`${hostile}words`);
    expect(others).toEqual([]);
    expect(only && words(only)).toContain("words");
  });

  test("nesting deeper than any text needs is flattened and keeps its words", () => {
    const [outer] = read(`${"> ".repeat(35)}deep`);
    expect(outer && words(outer)).toContain("deep");
    expect(JSON.stringify(outer).match(/blockquote/g)).toHaveLength(12);
  });

  test("nothing becomes one empty paragraph, and every text block has an id of its own", () => {
    expect(read("")).toEqual([{ type: "paragraph", attrs: { id: "b0" } }]);
    expect(read("a\n\nb").map((node) => node.attrs?.id)).toEqual(["b0", "b1"]);
  });
});
