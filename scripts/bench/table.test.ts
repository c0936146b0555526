import { describe, expect, test } from "vitest";
import { distribution, single } from "./figures.ts";
import { drawTable, shownNumber } from "./table.ts";

describe("the table", () => {
  test("lines its columns up, numbers to the right and words to the left", () => {
    const figures = [
      single(61.24, { what: "first", unit: "s", target: "< 90" }),
      distribution([8, 9.5, 120.4], { what: "longer name", unit: "ms" }),
    ];
    expect(drawTable("start", figures).split("\n")).toEqual([
      "start          n   p50  p95  p99  unit  target",
      "  first        1  61.2            s     < 90",
      "  longer name  3  9.50  120  120  ms",
    ]);
  });
});

describe("a number", () => {
  test("is shown with the digits that mean something", () => {
    expect([4, 4.126, 41.26, 412.6, 0, null].map(shownNumber)).toEqual(["4", "4.13", "41.3", "413", "0", ""]);
  });
});
