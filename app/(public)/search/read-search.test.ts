import { describe, expect, it } from "vitest";
import { readSearch } from "./read-search.ts";

describe("an address of the search page", () => {
  it("says what is looked for, and where", () => {
    expect(readSearch({ q: " sea ", kind: "people", page: "3" }).search).toEqual({
      q: "sea",
      kind: "people",
      page: 3,
    });
    expect(readSearch({ q: "sea", page: "3" }).search).toEqual({ q: "sea", page: 1 });
  });

  it("looks among publications where it is narrowed by what only they have", () => {
    const narrowed = { q: "sea", kind: "publications", year: 2026, page: 1 };
    expect(readSearch({ q: "sea", kind: "events", year: "2026" }).search).toEqual(narrowed);
    expect(readSearch({ q: "sea", year: "2026", type: "", topic: "" }).search).toEqual(narrowed);
  });

  it("takes absurd choices for none", () => {
    const absurd = {
      kind: "spells",
      type: "poem",
      topic: "../x",
      group: ["a", "b"],
      year: "1e99",
      language: "<b>",
      page: "-1",
    };
    expect(readSearch({ q: "sea", ...absurd }).search).toEqual({ q: "sea", page: 1 });
  });

  it("asks for nothing, or for what cannot be looked for", () => {
    expect(readSearch({})).toEqual({ search: null, unreadable: false });
    expect(readSearch({ q: "" })).toEqual({ search: null, unreadable: false });
    for (const q of ["   ", "\0", "a".repeat(201), ["a", "b"]]) {
      expect(readSearch({ q }), String(q)).toEqual({ search: null, unreadable: true });
    }
  });
});
