import { expect, test } from "vitest";
import { isolated } from "./isolated.ts";
import { directionOf } from "./language-tag.ts";

test("a name from right to left keeps its direction to itself, others stay as they are", () => {
  expect(isolated("ليلى منصور")).toBe("\u2068ليلى منصور\u2069");
  expect(isolated("יוסי NATO")).toBe("\u2068יוסי NATO\u2069");
  for (const name of ["Rewi Ngata", "佐藤 遥", ""]) expect(isolated(name)).toBe(name);
});

test("a text runs as its language does", () => {
  for (const tag of ["ar", "he-IL", "fa", "ur-PK"]) expect(directionOf(tag), tag).toBe("rtl");
  for (const tag of ["en", "ja", "x-nonsense", ""]) expect(directionOf(tag), tag).toBeUndefined();
});
