import { expect, test } from "vitest";
import { appearsAt, dayOf } from "./rules.ts";

const at = (time: string) => new Date(`2026-11-01T${time}Z`);

test("a point appears at a full five minutes that is a minute away at least", () => {
  expect(appearsAt(at("14:30:00.000"))).toEqual(at("14:35:00.000"));
  expect(appearsAt(at("14:34:00.000"))).toEqual(at("14:35:00.000"));
  expect(appearsAt(at("14:34:00.001"))).toEqual(at("14:40:00.000"));
  expect(appearsAt(at("14:35:00.000"))).toEqual(at("14:40:00.000"));
});

test("a discussion's day is the day at its venue", () => {
  const startsAt = at("20:00:00.000");
  expect(dayOf({ startsAt, timeZone: "Asia/Tokyo" })).toEqual(new Date("2026-11-02T00:00:00Z"));
  expect(dayOf({ startsAt, timeZone: "America/New_York" })).toEqual(new Date("2026-11-01T00:00:00Z"));
});
