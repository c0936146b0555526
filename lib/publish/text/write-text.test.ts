import { expect, test } from "vitest";
import { everyBlockModel, manyNotes } from "#tests/world/every-block.ts";
import { printMatter } from "#tests/world/export-material.ts";
import { writeText } from "./write-text.ts";

test("everything a text may hold can be read without any form", () => {
  const text = writeText({ ...printMatter, model: everyBlockModel() });
  for (const words of [
    "The ships[1]\n===",
    "link <https://example.org/a?b=1&c=2>",
    "1. one\n2. two\n\n   - inner[2]",
    "Port | Depth\nMuuga | 18",
    "Figure 1: Two records\n(Two lines, of which one rises)\nColloquy",
    "1. Why now?\n\nBecause.",
    "Finding 3 · Agreed\nThe partners share a view.",
    "SHA-256: 0123456789abcdef",
  ])
    expect(text).toContain(words);
});

test("notes stand at the end, with the numbers that stand in the text", () => {
  const text = writeText({ ...printMatter, model: manyNotes(60) });
  const at = text.indexOf("\nNotes\n");
  const numbersIn = (part: string) => [...part.matchAll(/\[(\d+)\]/g)].map((found) => Number(found[1]));
  const expected = Array.from({ length: 60 }, (_, index) => index + 1);
  expect(numbersIn(text.slice(0, at))).toEqual(expected);
  expect(numbersIn(text.slice(at))).toEqual(expected);
});
