import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutMaking, makingWidth, markRadius } from "./making-layout.ts";
import type { MakingStep } from "./making-timeline.ts";

const day = fc.integer({ min: 0, max: 900 }).map((days) => utcDay(days));
const step = fc.record({
  lane: fc.constantFrom("group", "discussion", "paper", "round", "text"),
  from: day,
  lasts: fc.nat(60),
});

it("every step is drawn once, inside the drawing, and none upon another", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (made) => {
      const steps = made
        .map(({ lane, from, lasts }) => ({
          ...{ kind: "opened" as const, lane, href: "#group", from, monthAlone: false },
          to: utcDay(Date.parse(from) / dayMs + lasts),
        }))
        .toSorted((a, b) => a.from.localeCompare(b.from)) as MakingStep[];
      const { marks, height } = layOutMaking(steps);
      expect(marks.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
        steps.map((_, index) => index + 1),
      );
      for (const { x1, x2, y } of marks) {
        expect(x1).toBeGreaterThan(markRadius);
        expect(Math.max(x1 + markRadius, x2)).toBeLessThanOrEqual(makingWidth);
        expect(y + markRadius).toBeLessThanOrEqual(height);
      }
      const rows = Map.groupBy(marks, ({ y }) => y);
      for (const row of rows.values())
        for (const [index, mark] of row.entries()) {
          const before = row[index - 1];
          if (before)
            expect(mark.x1 - markRadius).toBeGreaterThan(Math.max(before.x1 + markRadius, before.x2));
        }
    }),
  );
});

const dayMs = 86_400_000;
const utcDay = (days: number) => new Date(days * dayMs).toISOString().slice(0, 10);
