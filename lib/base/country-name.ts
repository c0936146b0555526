/**
 * A country in the reader's language.
 * @param code ISO 3166-1 alpha-2, or empty
 * @returns the code itself where it has no name; empty for an empty code
 */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
