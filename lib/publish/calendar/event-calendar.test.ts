import { expect, test } from "vitest";
import { eventCalendar } from "./event-calendar.ts";

const event = {
  url: "https://example.org/events/tokyo",
  title: "Cables; seas, and\nroads",
  description: "海底ケーブル".repeat(30),
  place: "Tokyo",
  startsAt: new Date("2027-01-28T05:00:00Z"),
  endsAt: new Date("2027-01-28T07:00:00Z"),
  status: "cancelled",
} as const;
const lines = eventCalendar(event, "Institute", new Date("2026-12-01T00:00:00Z")).split("\r\n");

test("an event is told in instants, with its lasting address as its id", () => {
  expect(lines).toEqual(
    expect.arrayContaining([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "UID:https://example.org/events/tokyo",
      "DTSTAMP:20261201T000000Z",
      "DTSTART:20270128T050000Z",
      "DTEND:20270128T070000Z",
      "STATUS:CANCELLED",
    ]),
  );
});

test("what people typed is escaped and stays one property", () => {
  expect(lines).toContain("SUMMARY:Cables\\; seas\\, and roads");
});

test("no line is longer than 75 octets, and unfolded the text is whole", () => {
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.join("\r\n").replaceAll("\r\n ", "")).toContain(event.description);
});
