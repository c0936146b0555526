import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakdownByPerspective, type PerspectivePosition } from "./breakdown-by-perspective.ts";
import { countPositions } from "./rules.ts";
import { type PerspectiveRow, positionValues } from "./types.ts";

const people = (perspective: string, count: number): PerspectivePosition[] =>
  Array.from({ length: count }, () => ({ perspective, value: "support" as const }));

const sizeOf = ({ counts }: PerspectiveRow) => positionValues.reduce((sum, value) => sum + counts[value], 0);

const sizes = (positions: PerspectivePosition[]) =>
  breakdownByPerspective(positions)?.map((row) => [row.perspective, sizeOf(row)]) ?? null;

describe("positions by perspective", () => {
  it("fold together what fewer than three share", () => {
    expect(sizes([...people("Japan", 4), ...people("Korea", 2), ...people("France", 1)])).toEqual([
      ["Japan", 4],
      [null, 3],
    ]);
  });

  it("add the smallest to a rest of one or two, which subtraction would give away", () => {
    expect(sizes([...people("Japan", 5), ...people("Korea", 3), ...people("France", 1)])).toEqual([
      ["Japan", 5],
      [null, 4],
    ]);
  });

  it("are not shown where one row would remain", () => {
    expect(sizes([...people("Japan", 5), ...people("France", 2)])).toBeNull();
    expect(sizes(people("Japan", 9))).toBeNull();
    expect(sizes([])).toBeNull();
  });

  it("leave whoever brings no perspective with the rest", () => {
    expect(sizes([...people("", 3), ...people("Japan", 3)])).toEqual([
      ["Japan", 3],
      [null, 3],
    ]);
  });

  it("never tell of fewer than three, by themselves or by any subtraction from the whole", () => {
    const position = fc.record({
      perspective: fc.constantFrom("", "Japan", "Korea", "France", "Estonia", "Canada"),
      value: fc.constantFrom(...positionValues),
    });
    fc.assert(
      fc.property(
        fc.array(position, { maxLength: 40 }),
        fc.integer({ min: 2, max: 5 }),
        (positions, minimum) => {
          const rows = breakdownByPerspective(positions, minimum);
          if (rows === null) return;
          expect(rows.length).toBeGreaterThan(1);
          const whole = countPositions(positions);
          for (const value of positionValues)
            expect(rows.reduce((sum, { counts }) => sum + counts[value], 0)).toBe(whole[value]);
          // Every set of rows and its complement: what one may add up, and what is left of the whole.
          for (let chosen = 1; chosen < 2 ** rows.length; chosen += 1) {
            const sum = rows.reduce(
              (all, row, index) => (chosen & (1 << index) ? all + sizeOf(row) : all),
              0,
            );
            expect(sum).toBeGreaterThanOrEqual(minimum);
            const left = positions.length - sum;
            expect(left === 0 || left >= minimum).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
