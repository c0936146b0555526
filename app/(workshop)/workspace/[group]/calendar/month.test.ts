import { expect, test } from "vitest";
import type { DateEntry } from "#lib/domain/obligations/types.ts";
import { monthAfter, readMonth, spanOf, weeksOf } from "./month.ts";

const now = new Date("2027-03-31T20:00:00Z");

function entry(change: Partial<DateEntry>): DateEntry {
  return {
    kind: "lastCall",
    id: "1",
    group: { slug: "g", name: "G" },
    title: "A last call",
    path: "/",
    at: null,
    until: null,
    on: null,
    mine: false,
    revision: 0,
    cancelled: false,
    ...change,
  };
}

test("the month is the address’s, and the reader’s own where it says none or nonsense", () => {
  expect(readMonth("2026-11", now, "UTC")).toBe("2026-11");
  expect(readMonth(undefined, now, "UTC")).toBe("2027-03");
  expect(readMonth("2027-13", now, "Asia/Tokyo")).toBe("2027-04");
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2027-01", -1)).toBe("2026-12");
});

test("what is asked for is the month on the reader’s clock and in UTC", () => {
  expect(spanOf("2027-03", "Asia/Tokyo")).toEqual({
    from: new Date("2027-02-28T15:00:00Z"),
    until: new Date("2027-04-01T00:00:00Z"),
  });
  expect(spanOf("2027-03", "America/New_York")).toEqual({
    from: new Date("2027-03-01T00:00:00Z"),
    until: new Date("2027-04-01T04:00:00Z"),
  });
});

test("an instant stands on the reader’s day, a day that was set on its own", () => {
  const entries = [entry({ at: now }), entry({ id: "2", on: new Date("2027-03-31") })];
  const on = (zone: string, month: string) =>
    weeksOf(month, entries, zone)
      .flat()
      .flatMap((cell) => cell?.entries.map(({ id }) => `${cell.day} ${id}`) ?? []);
  expect(on("UTC", "2027-03")).toEqual(["2027-03-31 1", "2027-03-31 2"]);
  expect(on("Asia/Tokyo", "2027-03")).toEqual(["2027-03-31 2"]);
  expect(on("Asia/Tokyo", "2027-04")).toEqual(["2027-04-01 1"]);
});

test("weeks begin on Monday and hold every day once", () => {
  const weeks = weeksOf("2027-05", [], "UTC");
  expect(weeks[0]?.map((cell) => cell?.day ?? null)).toEqual([
    null,
    null,
    null,
    null,
    null,
    "2027-05-01",
    "2027-05-02",
  ]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter(Boolean)).toHaveLength(31);
});
