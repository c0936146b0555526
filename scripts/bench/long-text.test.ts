import { expect, test } from "vitest";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { countNotes, longText } from "./long-text.ts";

test("a long text has the words and notes that were asked for, and is a document", async () => {
  const text = await longText({ words: 8000, notes: 60 });
  expect(countNotes(text.content)).toBe(60);
  expect(wordCount(plainText(text))).toBeGreaterThanOrEqual(8000);
  expect(wordCount(plainText(text))).toBeLessThan(9000);
  expect(readDocumentJson(text).ok).toBe(true);
});

test("more than the sample has is refused", async () => {
  await expect(longText({ words: 1_000_000, notes: 0 })).rejects.toThrow(RangeError);
});
