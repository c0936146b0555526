import { expect, test } from "vitest";
import { looksLikeMarkdown } from "./looks-like-markdown.ts";

test.each([
  "## Heading\n\nText.",
  "See [the summit](https://example.org/).",
  "Said.[^1]\n\n[^1]: Note.",
  "Text **bold** text.",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "- one\n- two\n",
])("%j looks like Markdown", (text) => {
  expect(looksLikeMarkdown(text)).toBe(true);
});

test.each([
  "Plain words.\nAnother line.",
  "#hashtag and 2 * 3 * 4 and snake_case_name",
  "- a line of dialogue\nand its answer",
  "1-Can you explain?\nYes.",
  "A list [of sources] (see below)",
])("%j is taken as plain text", (text) => {
  expect(looksLikeMarkdown(text)).toBe(false);
});
