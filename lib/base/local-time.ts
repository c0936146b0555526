import { fromDate, parseDateTime, toCalendarDateTime, toZoned } from "@internationalized/date";
import { regional } from "./format-day.ts";
import { firstLanguage, type Language, type Reader } from "./languages.ts";

/**
 * The instant at which clocks at a place show a local time; the first of two where they are put back.
 * @param local `YYYY-MM-DDTHH:mm`
 * @param zone IANA name
 * @returns null where there is no such day, or clocks are put forward over that time
 */
export function instantOf(local: string, zone: string): Date | null {
  const wanted = readLocal(local);
  if (!wanted) return null;
  const zoned = toZoned(wanted, zone, "earlier");
  return toCalendarDateTime(zoned).compare(wanted) === 0 ? zoned.toDate() : null;
}

/** What clocks at a place show at an instant, as a form's field takes it: `YYYY-MM-DDTHH:mm`. */
export function localTimeAt(at: Date, zone: string): string {
  return toCalendarDateTime(fromDate(at, zone)).toString().slice(0, 16);
}

/** The same in words, for mails: "Wednesday, 9 December 2026 at 10:00 (Asia/Tokyo)".
 *  @param language of the words; null where the reader has not said */
export function localTimeInWords(at: Date, zone: string, language: Language | null): string {
  const words = new Intl.DateTimeFormat(regional(language ?? firstLanguage), {
    dateStyle: "full",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: zone,
  });
  return `${words.format(at)} (${zone})`;
}

/** An instant in words, for a mail: on the reader's clock, and in UTC; where their zone is none that is known here, UTC alone. */
export function readerTimeInWords(at: Date, { timeZone, language }: Reader): string {
  const zones = timeZone && timeZone !== "UTC" && isTimeZone(timeZone) ? [timeZone, "UTC"] : ["UTC"];
  return zones.map((zone) => localTimeInWords(at, zone, language)).join(" · ");
}

/** A day of this century or the next, "2027-03-12", as far as its shape tells; of others somebody only typed the year wrong, and
 *  not all of them are days to the database. */
export const nearDay = /^2[01]\d\d-\d\d-\d\d$/;

/** A month of this century or the next, "2027-03". */
export const nearMonth = /^2[01]\d\d-(0[1-9]|1[0-2])$/;

/** The beginning of an instant's day in UTC, as a column that holds a day is compared. */
export function utcDayOf(at: Date): Date {
  return new Date(at.toISOString().slice(0, 10));
}

/** Whether a name is that of a zone; an offset such as +09:00 is none, for it knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false; // a RangeError is how the platform says no
  }
}

/** Every zone a place can be in, by name. */
export function timeZones(): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes("UTC") ? known : [...known, "UTC"];
}

function readLocal(local: string) {
  try {
    return parseDateTime(local);
  } catch {
    return null; // the thirtieth of February
  }
}
