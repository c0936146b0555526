import { describe, expect, it } from "vitest";
import { searchedFor, soughtOf, termsOf } from "./search-terms.ts";

describe("what somebody typed", () => {
  it("is words, words together, words left out, and alternatives", () => {
    expect(termsOf('sea "undersea  cables" -arctic or Satō')).toEqual([
      { with: ["sea", "undersea cables"], without: ["arctic"] },
      { with: ["Satō"], without: [] },
    ]);
  });

  it("asks for nothing where it only leaves out, or is signs alone", () => {
    for (const query of ["", "-sea", "-", '""', "or or", "?!", '-"two words"']) {
      expect(termsOf(query), query).toEqual([]);
    }
  });

  it("is read also where a quotation does not end", () => {
    expect(termsOf('"undersea cab')).toEqual([{ with: ["undersea cab"], without: [] }]);
  });

  it("is bounded", () => {
    expect(termsOf("a ".repeat(500))[0]?.with).toHaveLength(12);
  });
});

it("names everything sought once", () => {
  expect(soughtOf(termsOf("sea ice or sea -cold"))).toEqual(["sea", "ice"]);
});

it("makes a filter that takes terms for what they are", () => {
  expect(searchedFor([{ with: ["50%"], without: ["a_b"] }])).toEqual({
    OR: [{ AND: [{ searched: { contains: "50\\%" } }], NOT: [{ searched: { contains: "a\\_b" } }] }],
  });
  expect(searchedFor([])).toEqual({ OR: [] });
});
