import { regional } from "#lib/base/format-day.ts";

export type InstantParts = { date: string; time: string; place: string };

/** Words of an instant as clocks at a place show it.
 *  @param zone IANA name, "Asia/Tokyo"
 *  @param locale of the interface; plain "en" is written the British way, day before month
 *  Throws: RangeError for a zone that does not exist. */
export function formatInstant(at: Date, zone: string, locale: string): InstantParts {
  return {
    date: new Intl.DateTimeFormat(regional(locale), { dateStyle: "long", timeZone: zone }).format(at),
    time: clock(at, zone, locale),
    place: placeOf(zone),
  };
}

/** The same instant for a reader elsewhere: the time, with the day before it where the day differs.
 *  @returns null where the reader's clock shows the same as the venue's */
export function formatForReader(
  at: Date,
  venueZone: string,
  readerZone: string,
  locale: string,
): string | null {
  const [venue, reader] = [venueZone, readerZone].map((zone) => ({
    day: dayAndMonth(at, zone, locale),
    time: clock(at, zone, locale),
  })) as [DayAndTime, DayAndTime];
  if (venue.day !== reader.day) return `${reader.day}, ${reader.time}`;
  return venue.time === reader.time ? null : reader.time;
}

type DayAndTime = { day: string; time: string };

function clock(at: Date, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(regional(locale), {
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: zone,
  }).format(at);
}

function dayAndMonth(at: Date, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(regional(locale), { day: "numeric", month: "long", timeZone: zone }).format(
    at,
  );
}

function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
