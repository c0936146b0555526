import ICAL from "ical.js";
import { expect, test } from "vitest";
import { datesCalendar } from "./dates-calendar.ts";

const none = { on: null, at: null, until: null, revision: 0, cancelled: false };
const url = "https://portal.example/workspace/group";
const now = new Date("2027-03-01T00:00:00Z");
const dates = [
  { ...none, id: "day", title: "Draft due: Cables; seas,\nand roads", url, on: new Date("2027-03-12") },
  { ...none, id: "closing", title: "Last call", url, at: new Date("2027-03-12T14:00:00Z") },
  {
    ...none,
    id: "meeting",
    title: "海底ケーブル".repeat(20),
    url,
    at: new Date("2027-03-13T01:00:00Z"),
    until: new Date("2027-03-13T04:00:00Z"),
    revision: 2,
    cancelled: true,
  },
];
const text = datesCalendar(dates, "Group", now);
const events = new ICAL.Component(ICAL.parse(text))
  .getAllSubcomponents("vevent")
  .map((component) => ({ component, event: new ICAL.Event(component) }));

test("a due day is a whole day, the one that was set, wherever the server is", () => {
  const [day] = events;
  expect(day?.event.startDate.isDate).toBe(true);
  expect(day?.event.startDate.toString()).toBe("2027-03-12");
  expect(day?.event.summary).toBe("Draft due: Cables; seas, and roads");
});

test("closings and meetings are at their instant", () => {
  const [, closing, meeting] = events;
  expect(closing?.event.startDate.toJSDate()).toEqual(dates[1]?.at);
  expect(meeting?.event.endDate.toJSDate()).toEqual(dates[2]?.until);
  expect(meeting?.event.sequence).toBe(2);
  expect(meeting?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("each is told apart, and no line is longer than 75 octets", () => {
  expect(new Set(events.map(({ event }) => event.uid)).size).toBe(3);
  expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
