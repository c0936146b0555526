import { describe, expect, test } from "vitest";
import { distribution, percentile, single } from "./figures.ts";

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe("percentiles", () => {
  test("are samples, by nearest rank, in whatever order those come", () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([10, 9], 0.95)).toBe(10);
  });

  test("of one sample are that sample", () => {
    expect(percentile([7], 0)).toBe(7);
    expect(percentile([7], 0.99)).toBe(7);
  });

  test("of nothing do not exist", () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});

describe("a figure", () => {
  test("of many samples says how many, and its tail", () => {
    expect(distribution(hundred, { what: "wait", unit: "ms" })).toEqual({
      what: "wait",
      unit: "ms",
      n: 100,
      p50: 50,
      p95: 95,
      p99: 99,
      target: "",
    });
  });

  test("of one sample claims no tail", () => {
    expect(single(3, { what: "start", unit: "s", target: "< 5" })).toMatchObject({
      n: 1,
      p95: null,
      p99: null,
    });
  });
});
