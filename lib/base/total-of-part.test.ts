import { expect, test } from "vitest";
import { totalOfPart } from "./total-of-part.ts";

test("a part that is not full tells how many there are; otherwise they are counted", async () => {
  const counted = async () => 99;
  expect(await totalOfPart(3, { take: 5, skip: 0 }, counted)).toBe(3);
  expect(await totalOfPart(0, { take: 5, skip: 0 }, counted)).toBe(0);
  expect(await totalOfPart(1, { take: 20, skip: 40 }, counted)).toBe(41);
  expect(await totalOfPart(5, { take: 5, skip: 0 }, counted)).toBe(99);
  // A page behind the last one is empty, and tells nothing.
  expect(await totalOfPart(0, { take: 20, skip: 40 }, counted)).toBe(99);
  expect(await totalOfPart(0, { take: 0, skip: 0 }, counted)).toBe(99);
});
