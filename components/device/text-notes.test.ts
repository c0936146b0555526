import { expect, test } from "vitest";
import { isUnsent } from "./text-notes.ts";

const notes = (typed: [number, number][], acknowledged: [number, number][]) => ({
  title: "",
  path: "",
  typed: new Map(typed),
  acknowledged: new Map(acknowledged),
});

test("a text is unsent while one page of this device typed more than the server is known to have", () => {
  expect(isUnsent(notes([], [[1, 5]]))).toBe(false);
  expect(isUnsent(notes([[1, 5]], [[1, 5]]))).toBe(false);
  expect(isUnsent(notes([[1, 6]], [[1, 5]]))).toBe(true);
  expect(isUnsent(notes([[2, 1]], [[1, 5]]))).toBe(true);
});
