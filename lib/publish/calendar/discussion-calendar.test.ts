import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { timeZones } from "#lib/base/local-time.ts";
import { discussionCalendar } from "./discussion-calendar.ts";

const discussion = {
  id: "0190a5a0-0000-7000-8000-000000000001",
  title: "Coinciding crises; cables,\nand roads",
  description: "Not for attribution. 海底ケーブル".repeat(8),
  url: "https://portal.example/workspace/group/discussions/coinciding-crises",
  place: "Tōkai International House, Tokyo",
  link: "https://meet.example/closed",
  startsAt: new Date("2026-12-09T01:00:00Z"),
  endsAt: new Date("2026-12-09T04:00:00Z"),
  timeZone: "Asia/Tokyo",
  revision: 2,
  cancelled: false,
};
const now = new Date("2026-12-01T00:00:00Z");

/** As another calendar reads it. */
function read(input: Partial<typeof discussion> = {}) {
  const text = discussionCalendar({ ...discussion, ...input }, now);
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const event = calendar.getFirstSubcomponent("vevent");
  if (!event) throw new Error("No event");
  return { text, calendar, event: new ICAL.Event(event), plain: event };
}

describe("a discussion in another calendar", () => {
  test("begins and ends at the venue’s local time, which is the right instant", () => {
    const { event } = read();
    expect(event.startDate.toString()).toBe("2026-12-09T10:00:00");
    expect(event.startDate.zone?.tzid).toBe("Asia/Tokyo");
    expect(event.startDate.toJSDate()).toEqual(discussion.startsAt);
    expect(event.endDate.toJSDate()).toEqual(discussion.endsAt);
  });

  test("keeps its words, whatever signs are in them", () => {
    const { event, text } = read();
    expect(event.summary).toBe("Coinciding crises; cables, and roads");
    expect(event.description).toContain(discussion.description);
    expect(event.location).toBe("Tōkai International House, Tokyo · https://meet.example/closed");
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test("names nobody and asks for no answer", () => {
    const { text, calendar } = read();
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|mailto:/i);
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  });

  test("is told apart from its earlier plans by its number, and cancelled under the same name", () => {
    const { event, plain, calendar } = read({ revision: 3, cancelled: true });
    expect(event.uid).toBe(read().event.uid);
    expect(event.sequence).toBe(3);
    expect(plain.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(String(plain.getFirstPropertyValue("dtstamp"))).toBe("2026-12-01T00:00:00Z");
  });

  test("is at the right instant in every zone a place can be in, in winter and in summer", () => {
    for (const startsAt of [new Date("2027-01-15T09:00:00Z"), new Date("2027-07-15T09:00:00Z")]) {
      const endsAt = new Date(startsAt.getTime() + 3_600_000);
      const wrong = timeZones().filter((timeZone) => {
        const { event } = read({ timeZone, startsAt, endsAt });
        return event.startDate.toJSDate().getTime() !== startsAt.getTime();
      });
      expect(wrong).toEqual([]);
    }
  });
});
