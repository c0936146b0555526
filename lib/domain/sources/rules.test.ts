import { describe, expect, test } from "vitest";
import type { CslItem } from "#lib/editor/csl-item.ts";
import { sourceOf, twinsOf, typedSource } from "./rules.ts";
import { fieldsOf, saveSourceSchema, sourceTypes } from "./schema.ts";

const book = (family: string, title: string, more: Partial<CslItem> = {}): CslItem => ({
  type: "book",
  title,
  author: [{ family, given: "A." }],
  issued: { "date-parts": [[2024]] },
  ...more,
});

describe("a twin", () => {
  const known = book("Green", "More Than Providence", { edition: "2", DOI: "10.1000/ABC" });

  test.each([
    [{ DOI: "https://doi.org/10.1000/abc", title: "Otherwise" }, "library"],
    [{ DOI: undefined }, "library"],
    [{ DOI: undefined, title: "More than providence!" }, "library"],
    [{ DOI: undefined, edition: "1" }, null],
    [{ DOI: undefined, issued: { "date-parts": [[2017]] } }, null],
  ] as const)("is known by DOI, or by who, what, when and which edition: %j", (change, twin) => {
    expect(twinsOf([{ ...known, ...change } as CslItem], [known])).toEqual([twin]);
  });

  test("is found in the same file", () => {
    expect(twinsOf([known, known], [])).toEqual([null, "file"]);
  });
});

describe("the form", () => {
  const input = (typed: Record<string, string>) =>
    saveSourceSchema.parse({ groupId: crypto.randomUUID(), type: "book", title: "T", ...typed });

  test.each([
    ["2024", { "date-parts": [[2024]] }],
    ["2024-03", { "date-parts": [[2024, 3]] }],
    ["2024/3/12", { "date-parts": [[2024, 3, 12]] }],
    ["-44", { "date-parts": [[-44]] }],
    ["2024-13", { literal: "2024-13" }],
    ["spring 2024", { literal: "spring 2024" }],
  ])("reads %j as a date, or prints it as it was typed", (issued, date) => {
    expect(sourceOf(input({ issued }), null).issued).toEqual(date);
  });

  test.each(sourceTypes)("shows a %s as it was typed", (type) => {
    const asked = fieldsOf(type).filter((field) => !["url", "issued", "accessed"].includes(field));
    const typed = Object.fromEntries(asked.map((field) => [field, `A ${field}`]));
    const whole = { ...typed, url: "https://example.org/a", issued: "2024-03-12", accessed: "2025" };
    const shown = typedSource(sourceOf(input({ type, ...whole }), null));
    for (const field of fieldsOf(type))
      expect(shown[field], field).toBe((whole as Record<string, string>)[field]);
  });
});
