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

test("questions, captions and formulas are words of a text too", () => {
  const words = (text: string) => [{ type: "text", text }];
  const formula = { type: "inlineMath", attrs: { latex: "a^2" } };
  const answer = {
    type: "answer",
    content: [{ type: "paragraph", content: [...words("Because "), formula] }],
  };
  const content = [
    { type: "exchange", content: [{ type: "question", content: words("Why?") }, answer] },
    { type: "tableFigure", content: [{ type: "caption", content: words("Ships") }] },
    { type: "blockMath", attrs: { latex: "x" } },
  ];
  expect(plainText({ type: "doc", content })).toBe("Why?\n\nBecause $a^2$\n\nShips\n\n$$x$$");
});
