import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutGaps } from "./heading-levels.ts";
import type { Block } from "./types.ts";

type Level = 2 | 3 | 4;
const heading = (level: Level): Block => ({ kind: "heading", level, slug: "", blockId: null, content: [] });
const levelsOf = (...levels: Level[]) =>
  withoutGaps(levels.map(heading)).map((block) => (block.kind === "heading" ? block.level : 0));

test("a text that begins low begins at level 2", () => {
  expect(levelsOf(3, 3, 4, 3)).toEqual([2, 2, 3, 2]);
});

test("a skipped level is closed", () => {
  expect(levelsOf(2, 4, 4, 2, 3, 4)).toEqual([2, 3, 3, 2, 3, 4]);
});

test("headings in a quotation count like any other", () => {
  const quotation: Block = { kind: "quotation", blocks: [heading(4)] };
  expect(withoutGaps([heading(2), quotation])).toEqual([
    heading(2),
    { kind: "quotation", blocks: [heading(3)] },
  ]);
});

test("no level is ever skipped on the way down, and a text in order is not changed", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Level>(2, 3, 4)), (levels) => {
      const closed = levelsOf(...levels);
      const gaps = closed.filter((level, index) => level > (closed[index - 1] ?? 1) + 1);
      expect(gaps).toEqual([]);
      expect(levelsOf(...(closed as Level[]))).toEqual(closed);
    }),
  );
});
