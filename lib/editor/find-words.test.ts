import { expect, test } from "vitest";
import { findWords } from "./find-words.ts";
import { documentFromMarkdown } from "./from-markdown.ts";
import { runningText } from "./passage-text.ts";
import { searchPassages } from "./search-passages.ts";

const running = runningText(
  documentFromMarkdown(
    "First. It’s “more” than a promise – much more.\n\nThe second paragraph. It says [1] (a+b)?",
  ),
);
const nowhere = { blockId: null, prefix: "", suffix: "" };
const find = (quote: string) => findWords(running, { quote, anchor: nowhere })?.quote ?? null;

test("words copied from elsewhere are found, and quoted as the text has them", () => {
  expect(find('It\'s "more" than a\n promise - much more.')).toBe("It’s “more” than a promise – much more.");
  expect(find("much more. The second")).toBe("much more.\nThe second");
});

test("signs that mean something to programs mean nothing here", () => {
  expect(find("says  [1] (a+b)?")).toBe("says [1] (a+b)?");
  expect(find(".*")).toBeNull();
});

test("words nobody wrote are not found, nor are words in another order", () => {
  expect(find("a promise than more")).toBeNull();
  expect(find("  ")).toBeNull();
});

test("a search gives the sentences that hold every word, in the order of the text", () => {
  const quotes = (typed: string, most?: number) =>
    searchPassages(running, typed, most).map(({ quote }) => quote);
  expect(quotes("IT")).toEqual(["It’s “more” than a promise – much more.", "It says [1] (a+b)?"]);
  expect(quotes("more promise")).toEqual(["It’s “more” than a promise – much more."]);
  expect(quotes("it", 1)).toHaveLength(1);
  expect(quotes("")).toEqual([]);
  expect(quotes("first second")).toEqual([]);
});
