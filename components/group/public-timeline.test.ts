import { expect, it } from "vitest";
import { type TimelineSources, timelineOf } from "./public-timeline.ts";

it("puts what happened in the order of days at the place where it happened, and leaves out what did not", () => {
  const event = { slug: "tokyo", startsAt: new Date("2026-05-01T20:00:00Z"), timeZone: "Asia/Tokyo" };
  const entries = timelineOf({
    group: {
      openedOn: new Date("2025-03-17"),
      concludedAt: null,
      formerNames: [{ name: "Old", until: new Date("2026-03-15") }],
    },
    discussions: [{ title: "First", startsAt: new Date("2025-06-01T23:30:00Z"), timeZone: "UTC" }],
    editions: [
      { slug: "p", number: 2, title: "P", type: "analysis", publishedAt: new Date("2026-06-02T09:00:00Z") },
      { slug: "p", number: 1, title: "P", type: "analysis", publishedAt: new Date("2026-05-02T09:00:00Z") },
    ],
    events: [
      { ...event, title: "Tokyo", state: "held" },
      { ...event, title: "Never", state: "cancelled" },
    ],
  } as unknown as TimelineSources);
  expect(entries.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    "2025-03-17 opened",
    "2025-06-01 discussion",
    "2026-03-15 renamed",
    "2026-05-02 publication",
    "2026-05-02 event",
    "2026-06-02 edition",
  ]);
});
