import { expect, test } from "vitest";
import { documentFromMarkdown } from "./from-markdown.ts";
import { plainText, wordCount } from "./plain-text.ts";

test("plain text puts the notes of a block after it and keeps the words of lists and tables", () => {
  const document = documentFromMarkdown("One[^1] two.\n\n- item\n\n| a |\n|---|\n| b |\n\n[^1]: Note.");
  expect(plainText(document)).toBe("One two.\n\nNote.\n\nitem\n\na\n\nb");
});

test.each([
  ["", 0],
  ["Two words, no more: 4.", 5],
  ["日本と韓国の協力", 5],
  ["한국과 일본", 2],
])("words of %j are counted", (text, count) => {
  expect(wordCount(text)).toBe(count);
});
