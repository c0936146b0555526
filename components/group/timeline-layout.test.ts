import { expect, it } from "vitest";
import type { TimelineEntry } from "./public-timeline.ts";
import { layOutTimeline, markRoom, timelineStart, timelineWidth } from "./timeline-layout.ts";

const event = (on: string): TimelineEntry => ({ kind: "event", on, title: on, href: `/events/${on}` });

const entries: TimelineEntry[] = [
  { kind: "opened", on: "2025-03-17" },
  event("2025-06-01"),
  event("2025-06-02"),
  event("2026-02-01"),
  { kind: "publication", on: "2027-03-01", title: "P", href: "/publications/p", type: "report" },
];

it("days stand from left to right, inside the drawing", () => {
  const xs = layOutTimeline(entries).marks.map(({ x }) => x);
  expect(xs.slice(0, 4)).toEqual(xs.slice(0, 4).toSorted((a, b) => a - b));
  for (const x of xs) {
    expect(x).toBeGreaterThan(timelineStart);
    expect(x).toBeLessThan(timelineWidth);
  }
});

it("no two marks come nearer than a finger can tell apart", () => {
  const crowded = Array.from({ length: 60 }, (_, day) =>
    event(`2026-01-${String((day % 28) + 1).padStart(2, "0")}`),
  );
  const { marks } = layOutTimeline(crowded.toSorted((a, b) => a.on.localeCompare(b.on)));
  for (const [index, mark] of marks.entries())
    for (const other of marks.slice(index + 1))
      expect(Math.max(Math.abs(mark.x - other.x), Math.abs(mark.y - other.y))).toBeGreaterThanOrEqual(
        markRoom - 0.001,
      );
});

it("only lanes in which something stands are named, and every new year inside is marked", () => {
  const { lanes, years } = layOutTimeline(entries);
  expect(lanes.map(({ lane }) => lane)).toEqual(["group", "event", "publication"]);
  expect(years.map(({ year }) => year)).toEqual([2026, 2027]);
});

it("one day alone is drawn", () => {
  const { marks, years } = layOutTimeline([{ kind: "opened", on: "2025-03-17" }]);
  expect(marks).toHaveLength(1);
  expect(Number.isFinite(marks[0]?.x)).toBe(true);
  expect(years).toEqual([]);
});
