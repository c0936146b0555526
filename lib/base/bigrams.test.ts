import { expect, it } from "vitest";
import { bigramsOf, withoutUnspaced } from "./bigrams.ts";

it("finds the pairs of Japanese and Korean words, and nothing in spaced scripts", () => {
  expect(bigramsOf("the 安全保障 and 안보")).toEqual(["保障", "全保", "安全", "안보"].sort());
  expect(bigramsOf("security")).toEqual([]);
  expect(bigramsOf("海")).toEqual(["海"]);
});

it("leaves the rest for full-text search", () => {
  expect(withoutUnspaced("NATO 安全保障")).toBe("NATO");
});
