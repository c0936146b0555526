import { expect, it } from "vitest";
import { endOfDay, lastDayOf } from "./day-end.ts";

it("a day ends with the first instant of the next, and is the last one until then", () => {
  expect(endOfDay("2028-02-29").toISOString()).toBe("2028-03-01T00:00:00.000Z");
  for (const day of ["2026-12-31", "2028-02-28", "2028-02-29"]) expect(lastDayOf(endOfDay(day))).toBe(day);
});
