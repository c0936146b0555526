/**
 * A language in a language.
 * @param code BCP 47; what is no such code is returned as it is
 */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
