import ICAL from "ical.js";
import { expect, test } from "vitest";
import { eventCalendar, groupCalendar } from "./event-calendar.ts";

const tokyo = {
  url: "https://example.org/events/tokyo",
  title: "Cables; seas, and\nroads",
  description: "海底ケーブル".repeat(30),
  place: "Tokyo",
  startsAt: new Date("2027-01-28T05:00:00Z"),
  endsAt: new Date("2027-01-28T07:00:00Z"),
  status: "confirmed",
} as const;
const seoul = { ...tokyo, url: "https://example.org/events/seoul", status: "cancelled" } as const;
const wellington = { ...tokyo, url: "https://example.org/events/wellington", status: "tentative" } as const;
const of = {
  name: "太平洋の作業部会".repeat(12),
  institution: "Institute",
  url: "https://example.org/groups/g",
};
const now = new Date("2026-12-01T00:00:00Z");

function read(events: Parameters<typeof groupCalendar>[0]) {
  const text = groupCalendar(events, of, now);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, events: calendar.getAllSubcomponents("vevent") };
}

test("a group's calendar holds each event once, under the id it has in its own file", () => {
  const { events } = read([tokyo, seoul, wellington]);
  const uids = events.map((event) => event.getFirstPropertyValue("uid"));
  expect(uids).toEqual([tokyo.url, seoul.url, wellington.url]);
  expect(eventCalendar(tokyo, "Institute", now)).toContain(`UID:${tokyo.url}`);
});

test("instants are told in UTC, the stamp too", () => {
  const [event] = read([tokyo]).events;
  for (const [name, at] of Object.entries({ dtstart: tokyo.startsAt, dtend: tokyo.endsAt, dtstamp: now })) {
    const value = event?.getFirstPropertyValue(name) as ICAL.Time | null | undefined;
    expect(value?.zone?.tzid, name).toBe("UTC");
    expect(value?.toJSDate(), name).toEqual(at);
  }
});

test("what is cancelled or postponed stays in it and says so", () => {
  const states = read([tokyo, seoul, wellington]).events.map((event) =>
    event.getFirstPropertyValue("status"),
  );
  expect(states).toEqual(["CONFIRMED", "CANCELLED", "TENTATIVE"]);
});

test("no line is longer than 75 octets, whatever the group is called", () => {
  const { text, calendar } = read([tokyo]);
  expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe(of.name);
});

test("a group without events has a calendar that can be read", () => {
  expect(read([]).events).toEqual([]);
});
