import { expect, test } from "vitest";
import { documentFromMarkdown } from "./from-markdown.ts";
import { supportOf } from "./unsupported-paragraphs.ts";

const leads = (href: string) => href.startsWith("/workspace/a/findings/");
const read = (markdown: string) =>
  supportOf(documentFromMarkdown(markdown, { resolveBlock: (_kind, id) => id }), leads);
const bare = (markdown: string) => read(markdown).unsupported.map(({ text }) => text);

test("a paragraph with a note or a link to a finding rests on something; one with a link elsewhere does not", () => {
  expect(bare("Noted.[^1]\n\n[^1]: A note.")).toEqual([]);
  expect(bare("See [finding 1](https://example.org/workspace/a/findings/1).")).toHaveLength(1);
  expect(
    supportOf(documentFromMarkdown("One [there](https://a.example/f)."), () => true).unsupported,
  ).toEqual([]);
});

test("what stands in a section with a finding rests on it, up to the next heading of that rank", () => {
  const text = [
    "Before any heading.",
    "## With a finding",
    "First.",
    "### Below it",
    "Second.",
    "{{finding:5b0cbf0e-4c9e-4b5e-9f5a-0f3c3b1d2a11}}",
    "## Without",
    "Third.",
  ].join("\n\n");
  expect(bare(text)).toEqual(["Before any heading.", "Third."]);
});

test("headings and tables are not asked; a list is one paragraph", () => {
  const { all, unsupported } = read("## A heading\n\n- One\n- Two\n\n| A | B |\n|-|-|\n| c | d |");
  expect(all).toBe(1);
  expect(unsupported).toMatchObject([{ text: "One Two" }]);
  expect(unsupported[0]?.blockId).toBeTypeOf("string");
});
