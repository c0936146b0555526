import { describe, expect, it } from "vitest";
import { authorsAsTyped, decideDescription, sameName } from "./rules.ts";
import { type DescribedInput, prepareEarlierSchema } from "./schema.ts";

const now = new Date("2026-11-22T10:00:00Z");

function typed(fields: Partial<Record<keyof DescribedInput, unknown>> = {}): DescribedInput {
  const { groupId: _, ...input } = prepareEarlierSchema.parse({
    groupId: "019ab000-0000-7000-8000-000000000000",
    type: "bulletin",
    title: "Winter Roads",
    publishedOn: "2011-05-03",
    language: "en",
    ...fields,
  });
  return input;
}

function refusal(fields: Partial<Record<keyof DescribedInput, unknown>>) {
  const decided = decideDescription(typed(fields), now);
  return decided.ok ? "kept" : decided.refusal.kind;
}

describe("what an earlier publication is said to be", () => {
  it("is kept with its authors in their order, as printed", () => {
    const authors = " Hana Mori ;  Institute for\tNorthern Studies; Oslo\n\n佐藤千鶴；相模研究所\nThe third";
    const decided = decideDescription(typed({ authors }), now);
    if (!decided.ok) throw new Error(decided.refusal.kind);
    expect(decided.value.authors).toEqual([
      { name: "Hana Mori", affiliation: "Institute for Northern Studies; Oslo" },
      { name: "佐藤千鶴", affiliation: "相模研究所" },
      { name: "The third", affiliation: "" },
    ]);
    const again = decideDescription(typed({ authors: authorsAsTyped(decided.value.authors) }), now);
    expect(again.ok && again.value.authors).toEqual(decided.value.authors);
  });

  it.each([
    ["2026-11-22", "kept"],
    ["2026-11-23", "FirstDayToCome"],
    ["1900-01-01", "kept"],
    ["1899-12-31", "FirstDayTooOld"],
  ])("has a first day that has been: %s", (publishedOn, answer) => {
    expect(refusal({ publishedOn })).toBe(answer);
  });

  it("has a day that there is", () => {
    for (const publishedOn of ["2011-02-30", "2011-13-01", "yesterday", ""])
      expect(() => typed({ publishedOn })).toThrow();
  });

  it("has a series with a number, or none", () => {
    expect(refusal({ seriesName: "Bulletin" })).toBe("SeriesIncomplete");
    expect(refusal({ seriesNumber: "4" })).toBe("SeriesIncomplete");
    const decided = decideDescription(typed({ seriesName: "Bulletin", seriesNumber: "4" }), now);
    expect(decided.ok && decided.value.series).toEqual({ name: "Bulletin", number: "4" });
  });

  it.each([
    ["https://doi.org/10.1234/ABC.5", "10.1234/abc.5"],
    ["doi: 10.1234/abc", "10.1234/abc"],
    ["", null],
  ])("has a DOI without what stands before it: %j", (doi, kept) => {
    const decided = decideDescription(typed({ doi }), now);
    expect(decided.ok && decided.value.doi).toBe(kept);
  });

  it("is refused with a DOI that is none, a line without a name, too many authors or topics", () => {
    expect(refusal({ doi: "11.1234/abc" })).toBe("DoiUnclear");
    expect(refusal({ doi: "10.1234/a<b>" })).toBe("DoiUnclear");
    expect(refusal({ authors: "Hana Mori\n; Institute" })).toBe("AuthorWithoutName");
    expect(refusal({ authors: "A\n".repeat(101) })).toBe("TooManyAuthors");
    expect(refusal({ newTopics: Array.from({ length: 13 }, (_, n) => `topic ${n}`).join() })).toBe(
      "TooManyTopics",
    );
  });

  it("has an original address of the web and no other", () => {
    for (const originalUrl of ["javascript:alert(1)", "ftp://example.org/a", "example.org"])
      expect(() => typed({ originalUrl }), originalUrl).toThrow();
  });
});

it("names are the same in another case, with other spaces, and as wide characters", () => {
  expect(sameName("HANA  Mori", "Hana Mori")).toBe(true);
  expect(sameName("Ｈａｎａ Mori", "Hana Mori")).toBe(true);
  expect(sameName("Hana Mori", null)).toBe(false);
  expect(sameName("Hana Mori", "Hanna Mori")).toBe(false);
});
