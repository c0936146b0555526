/** "March 2027"; a plain "en" is written the British way. @param month `YYYY-MM` */
export function monthName(month: string, locale: string): string {
  const words = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return words.format(new Date(`${month}-01T00:00:00Z`));
}
