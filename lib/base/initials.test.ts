import { expect, test } from "vitest";
import { initials } from "./initials.ts";

test("a spaced name gives its first and last letters", () => {
  expect(initials("Haruka  Anne Sato")).toBe("HS");
});

test("a name in one piece gives its first character", () => {
  expect(initials("佐藤遥")).toBe("佐");
});

test("a letter with a combining mark stays whole", () => {
  expect(initials("E\u0301lodie")).toBe("E\u0301");
});

test("an empty name gives nothing", () => {
  expect(initials("  ")).toBe("");
});
