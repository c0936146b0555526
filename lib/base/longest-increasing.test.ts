import fc from "fast-check";
import { expect, test } from "vitest";
import { longestIncreasing } from "./longest-increasing.ts";

const longest = (...numbers: number[]) => longestIncreasing(numbers, (number) => number);

test("what was moved to the front leaves the rest together", () => {
  expect(longest(4, 0, 1, 2, 3)).toEqual([0, 1, 2, 3]);
});

test("nothing is the longest selection of nothing", () => {
  expect(longest()).toEqual([]);
});

test("no rising selection is longer than the one that is found", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 12 }), (numbers) => {
      const found = longest(...numbers);
      expect(found).toEqual(found.toSorted((one, other) => one - other));
      expect(found).toHaveLength(longestByTrying(numbers));
    }),
  );
});

function longestByTrying(numbers: readonly number[], above = -1): number {
  return Math.max(
    0,
    ...numbers.map((number, index) =>
      number > above ? 1 + longestByTrying(numbers.slice(index + 1), number) : 0,
    ),
  );
}
