/** Words of a calendar day without a clock.
 *  @param day "2027-03-12", or an instant that is read as its UTC day
 *  @param locale of the words; plain "en" is written the British way, day before month */
export function formatDay(day: string | Date, locale: string): string {
  const at = typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day;
  return new Intl.DateTimeFormat(regional(locale), { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** The tag by which dates are written in a language of the interface. */
export function regional(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}
