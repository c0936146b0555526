import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCrossings, orderLayers } from "./order-layers.ts";

const graph = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 15 }))
  .chain(([sources, findings]) =>
    fc.record({
      left: fc.constant(Array.from({ length: sources }, (_, index) => `s${index}`)),
      right: fc.constant(Array.from({ length: findings }, (_, index) => `f${index}`)),
      lines: fc.array(
        fc.record({
          from: fc.nat(sources - 1).map((index) => `s${index}`),
          to: fc.nat(findings - 1).map((index) => `f${index}`),
        }),
        { maxLength: 50 },
      ),
    }),
  );

describe("the order of two columns", () => {
  it("keeps every box once, and never lets more lines cross than before", () => {
    fc.assert(
      fc.property(graph, ({ left, right, lines }) => {
        const order = orderLayers(left, right, lines);
        expect([...order.left].sort()).toEqual([...left].sort());
        expect([...order.right].sort()).toEqual([...right].sort());
        expect(countCrossings(order, lines)).toBeLessThanOrEqual(countCrossings({ left, right }, lines));
      }),
    );
  });

  it("untangles what can be untangled", () => {
    const pairs = [..."abcdefgh"].map((name) => ({ from: `s${name}`, to: `f${name}` }));
    const right = pairs.map(({ to }) => to).reverse();
    const order = orderLayers(
      pairs.map(({ from }) => from),
      right,
      pairs,
    );
    expect(countCrossings({ left: pairs.map(({ from }) => from), right }, pairs)).toBe(28);
    expect(countCrossings(order, pairs)).toBe(0);
  });
});

it("crossings are counted as by looking at every pair of lines", () => {
  fc.assert(
    fc.property(graph, ({ left, right, lines }) => {
      const place = ({ from, to }: { from: string; to: string }) => [left.indexOf(from), right.indexOf(to)];
      const ends = lines.map(place) as [number, number][];
      const crossing = ends.flatMap(([a, x], index) =>
        ends.slice(index + 1).filter(([b, y]) => (a < b && x > y) || (a > b && x < y)),
      );
      expect(countCrossings({ left, right }, lines)).toBe(crossing.length);
    }),
  );
});
