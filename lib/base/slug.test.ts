import { expect, it } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

it("makes addresses of words in any script that has ASCII letters", () => {
  expect(slugOf("NATO’s Partners: Ångström & Gödel")).toBe("natos-partners-angstrom-godel");
  expect(slugOf("日本")).toBe("");
  expect(slugOf("x".repeat(200))).toHaveLength(80);
});

it("numbers what is taken", async () => {
  expect(await freeSlug("A paper", async () => ["a-paper", "a-paper-2"])).toBe("a-paper-3");
  expect(await freeSlug("日本", async () => [])).toBe("untitled");
});
