/** The name of a country in the reader's language.
 *  @param code ISO 3166-1 alpha-2; what is none is given back as it is, nothing for nothing */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(code) ?? code;
}
