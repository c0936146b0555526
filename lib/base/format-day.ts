import { writtenTag } from "./language-tag.ts";

/** Words of a calendar day without a clock.
 *  @param day "2027-03-12", or an instant that is read as its UTC day
 *  @param locale of the words; plain "en" is written the British way, day before month */
export function formatDay(day: string | Date, locale: string): string {
  const at = typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day;
  return new Intl.DateTimeFormat(regional(locale), { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** The tag by which dates are written in a language; what is no language is written as English. */
export function regional(locale: string): string {
  const tag = writtenTag(locale);
  return tag === "en" ? "en-GB" : tag;
}
