import { createTranslator } from "use-intl/core";
import domain from "#messages/en/domain.json" with { type: "json" };
import imports from "#messages/en/imports.json" with { type: "json" };
import publication from "#messages/en/publication.json" with { type: "json" };

const english = { publication, domain, labels: imports.labels };

/** Our own words in what is published, by language. A translation is its files of messages and a line here. */
const written = { en: english };

type Written = keyof typeof written;

/** The words of ours that a publication prints, in its language, or in English where there is no translation of them.
 *  @param language IETF tag; "fr-CA" is served by "fr" */
export function printedWords(language: string) {
  const tag = [language, language.split("-")[0] ?? ""].find(isWritten) ?? "en";
  const words = written[tag];
  return { ...words, t: createTranslator({ locale: tag, messages: words.publication }) };
}

const isWritten = (tag: string): tag is Written => Object.hasOwn(written, tag);

export type PrintedWords = ReturnType<typeof printedWords>;
