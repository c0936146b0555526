import { expect, it } from "vitest";
import { isNarrowed, searchAddress } from "./search-address.ts";

it("says only what was chosen", () => {
  expect(searchAddress({ q: "sea & ice", page: 1 })).toBe("/search?q=sea+%26+ice");
  expect(searchAddress({ q: "海", kind: "publications", year: 2026, type: undefined, page: 3 })).toBe(
    "/search?q=%E6%B5%B7&kind=publications&year=2026&page=3",
  );
  expect(searchAddress({})).toBe("/search");
});

it("knows what narrows publications", () => {
  expect(isNarrowed({ q: "sea", kind: "publications", page: 2 })).toBe(false);
  expect(isNarrowed({ q: "sea", language: "ja" })).toBe(true);
});
