import { expect, test } from "vitest";
import { formatDay } from "#lib/base/format-day.ts";
import { formatForReader, formatInstant } from "./format-instant.ts";

const at = new Date("2027-03-12T05:00:00Z");

test("an instant is written as the venue's clock shows it", () => {
  expect(formatInstant(at, "Asia/Tokyo", "en")).toEqual({
    date: "12 March 2027",
    time: "14:00",
    place: "Tokyo",
  });
});

test("the place of a zone with several parts is its last, in words", () => {
  expect(formatInstant(at, "America/Argentina/Buenos_Aires", "en").place).toBe("Buenos Aires");
});

test("a reader in another zone sees the time alone on the same day", () => {
  expect(formatForReader(at, "Asia/Tokyo", "Europe/Paris", "en")).toBe("06:00");
});

test("a reader whose day differs sees the day as well", () => {
  expect(formatForReader(at, "Asia/Tokyo", "America/Los_Angeles", "en")).toBe("11 March, 21:00");
});

test("a reader whose clock shows the same is told nothing", () => {
  expect(formatForReader(at, "Asia/Tokyo", "Asia/Seoul", "en")).toBeNull();
});

test("midnight is 00:00", () => {
  expect(formatInstant(new Date("2027-03-11T15:00:00Z"), "Asia/Tokyo", "en").time).toBe("00:00");
});

test("a calendar day is the same day in every zone", () => {
  expect(formatDay("2027-03-12", "en")).toBe("12 March 2027");
});
