import { expect, test } from "vitest";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { countNotes } from "./long-text.ts";
import { roomText } from "./room-text.ts";

test("a long room has the words, notes and threads that were asked for, and is a document", async () => {
  const threads = Array.from({ length: 300 }, (_, index) => `thread-${index}`);
  const text = await roomText({ words: 25_000, notes: 150, threads });
  expect(countNotes(text.content)).toBe(150);
  expect(wordCount(plainText(text))).toBeGreaterThanOrEqual(25_000);
  expect(threads.every((thread) => JSON.stringify(text).includes(`"${thread}"`))).toBe(true);
  expect(readDocumentJson(text).ok).toBe(true);
  const ids = text.content.map(({ attrs }) => attrs?.id).filter((id) => typeof id === "string");
  expect(new Set(ids).size).toBe(ids.length);
});
