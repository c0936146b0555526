import { expect, it } from "vitest";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { buildModel } from "#lib/publish/model.ts";
import { contentsEntries } from "./contents-entries.ts";

const text = (words: string) => ({ type: "text", text: words });
const exchange = (id: string, words: string) => ({
  type: "exchange",
  attrs: { id: `${id}-exchange` },
  content: [
    { type: "question", attrs: { id }, content: [text(words)] },
    {
      type: "answer",
      attrs: { id: `${id}-answer` },
      content: [{ type: "paragraph", content: [text("So.")] }],
    },
  ],
});

it("an interview's questions stand in the contents with their numbers, among its headings", () => {
  const heading = { type: "heading", attrs: { level: 2, id: "h" }, content: [text("At sea")] };
  const model = buildModel({
    type: "doc",
    content: [exchange("one", "Why?"), heading, exchange("two", "And then?")],
  });
  expect(contentsEntries(model).map(({ words, level }) => `${level} ${words}`)).toEqual([
    "2 1. Why?",
    "2 At sea",
    "2 2. And then?",
  ]);
  expect(contentsEntries(model)[2]?.href).toBe("#p-two");
});

it("a text without questions has its headings", () => {
  const model = buildModel(documentFromMarkdown("## One\n\nWords.\n\n### Two\n\nWords."));
  expect(contentsEntries(model).map(({ words, level }) => `${level} ${words}`)).toEqual(["2 One", "3 Two"]);
});
