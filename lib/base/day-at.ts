/** The calendar day at a place when something happens there, "2027-03-12".
 *  @param zone IANA name. Throws: RangeError for a zone that does not exist. */
export function dayAt(at: Date, zone: string): string {
  // The Swedish way of writing a date is ISO's.
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: zone }).format(at);
}
