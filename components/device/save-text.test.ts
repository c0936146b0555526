import { expect, test } from "vitest";
import { fileNameOf } from "./save-text.ts";

test("a file is named as the text, without what a file system refuses", () => {
  expect(fileNameOf("Who Cuts a Cable?")).toBe("Who Cuts a Cable.md");
  expect(fileNameOf("../ケーブル\u202e")).toBe("ケーブル.md");
  expect(fileNameOf("  ")).toBe("text.md");
  expect(fileNameOf("a".repeat(300))).toHaveLength(83);
});
