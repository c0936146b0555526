import { expect, it } from "vitest";
import { nearRange } from "./near-range.ts";

it("finds the cards near what is seen by asking for few of them", () => {
  let asked = 0;
  const topOf = (index: number) => {
    asked += 1;
    return index * 100 - 15_000;
  };
  expect(nearRange(300, topOf, 800)).toEqual([142, 167]);
  expect(asked).toBeLessThan(20);
});

it("answers an empty range where no card is near", () => {
  expect(nearRange(0, () => 0, 800)).toEqual([0, 0]);
  expect(nearRange(3, () => 9000, 800)).toEqual([0, 0]);
  expect(nearRange(3, () => -9000, 800)).toEqual([3, 3]);
});
