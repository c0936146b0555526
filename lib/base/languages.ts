/** The languages the interface speaks. The first is spoken where no other is asked for. */
export const languages = ["en", "fr", "ja", "ko"] as const;

export type Language = (typeof languages)[number];

/** What is spoken where nobody has chosen. */
export const [firstLanguage] = languages;

/** Whether the interface speaks a language. @param tag as anybody may have written it */
export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}

/** @returns null for what nobody has chosen, and for what the interface does not speak any more */
export function chosenLanguage(tag: string | null): Language | null {
  return isLanguage(tag) ? tag : null;
}

/** Who a text is written to: the zone (IANA) of their clock and the language they read; null where they have not said. */
export type Reader = { timeZone: string | null; language: Language | null };
