import { describe, expect, test } from "vitest";
import {
  instantOf,
  isTimeZone,
  localTimeAt,
  localTimeInWords,
  readerTimeInWords,
  timeZones,
} from "./local-time.ts";

describe("a local time", () => {
  test("is one instant, and back the same local time, in every zone", () => {
    for (const zone of timeZones()) {
      const at = instantOf("2027-01-28T14:00", zone);
      expect(at && localTimeAt(at, zone), zone).toBe("2027-01-28T14:00");
    }
    expect(instantOf("2027-01-28T14:00", "Asia/Tokyo")?.toISOString()).toBe("2027-01-28T05:00:00.000Z");
  });

  test("that clocks are put forward over, or on no day of the calendar, is none", () => {
    expect(instantOf("2027-03-28T02:30", "Europe/Brussels")).toBeNull();
    expect(instantOf("2027-03-28T03:00", "Europe/Brussels")).not.toBeNull();
    expect(instantOf("2027-02-30T10:00", "Europe/Brussels")).toBeNull();
    expect(instantOf("soon", "Europe/Brussels")).toBeNull();
  });

  test("that comes twice is the first of the two", () => {
    expect(instantOf("2027-10-31T02:30", "Europe/Brussels")?.toISOString()).toBe("2027-10-31T00:30:00.000Z");
  });

  test("is told with its day and zone", () => {
    expect(localTimeInWords(new Date("2026-12-09T01:00:00Z"), "Asia/Tokyo", null)).toBe(
      "Wednesday, 9 December 2026 at 10:00 (Asia/Tokyo)",
    );
  });

  test("is told in a mail on the reader's clock and in UTC, once where they are the same or the zone is not known", () => {
    const at = new Date("2026-12-09T01:00:00Z");
    const inUtc = "Wednesday, 9 December 2026 at 01:00 (UTC)";
    expect(readerTimeInWords(at, { timeZone: "Asia/Tokyo", language: null })).toBe(
      `Wednesday, 9 December 2026 at 10:00 (Asia/Tokyo) · ${inUtc}`,
    );
    for (const zone of [null, "UTC", "Atlantis/Capital"])
      expect(readerTimeInWords(at, { timeZone: zone, language: null })).toBe(inUtc);
  });
});

test("a zone is a name of a place, not an offset, and nothing invented", () => {
  expect(["Asia/Tokyo", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"].every(isTimeZone)).toBe(true);
  expect(["", "+09:00", "Atlantis/Capital", "Asia/Tokyo\nX", "../etc"].some(isTimeZone)).toBe(false);
});

describe("a time in somebody's language", () => {
  test("is written as that language writes it, in the same zones", () => {
    const at = new Date("2026-12-09T01:00:00Z");
    const inJapanese = readerTimeInWords(at, { timeZone: "Asia/Tokyo", language: "ja" });
    expect(inJapanese).toBe("2026年12月9日水曜日 10:00 (Asia/Tokyo) · 2026年12月9日水曜日 1:00 (UTC)");
  });
});
