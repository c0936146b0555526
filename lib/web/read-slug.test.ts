import { expect, it } from "vitest";
import { readSlug } from "./read-slug.ts";

it("takes slugs and nothing else", () => {
  expect(readSlug("second-contracts-2")).toBe("second-contracts-2");
  for (const part of ["", "A", "a--b", "-a", "a\0", "a%00", "../a", "a".repeat(101), "日本"]) {
    expect(readSlug(part)).toBeNull();
  }
});
