import { createTranslator } from "use-intl/core";
import { mainLanguage } from "#lib/base/language-tag.ts";
import { firstLanguage, type Language, languages } from "#lib/base/languages.ts";
import { inPlaceOf, type Texts } from "#lib/base/texts.ts";
import domain from "#messages/en/domain.json" with { type: "json" };
import imports from "#messages/en/imports.json" with { type: "json" };
import publication from "#messages/en/publication.json" with { type: "json" };
import domainFr from "#messages/fr/domain.json" with { type: "json" };
import importsFr from "#messages/fr/imports.json" with { type: "json" };
import publicationFr from "#messages/fr/publication.json" with { type: "json" };
import domainJa from "#messages/ja/domain.json" with { type: "json" };
import importsJa from "#messages/ja/imports.json" with { type: "json" };
import publicationJa from "#messages/ja/publication.json" with { type: "json" };
import domainKo from "#messages/ko/domain.json" with { type: "json" };
import importsKo from "#messages/ko/imports.json" with { type: "json" };
import publicationKo from "#messages/ko/publication.json" with { type: "json" };

const english = { publication, domain, labels: imports.labels };

/** Our own words in what is published, by language. */
const written: Record<Language, typeof english> = {
  en: english,
  fr: said({ publication: publicationFr, domain: domainFr, labels: importsFr.labels }),
  ja: said({ publication: publicationJa, domain: domainJa, labels: importsJa.labels }),
  ko: said({ publication: publicationKo, domain: domainKo, labels: importsKo.labels }),
};

function said(texts: Texts): typeof english {
  return inPlaceOf(english, texts);
}

/** The words of ours that a publication prints, in its language, or in English where there is no translation of them.
 *  @param language IETF tag; "fr-CA" is served by "fr" */
export function printedWords(language: string) {
  const locale = languages.find((tag) => tag === mainLanguage(language)) ?? firstLanguage;
  const words = written[locale];
  return { ...words, locale, t: createTranslator({ locale, messages: words.publication }) };
}

export type PrintedWords = ReturnType<typeof printedWords>;
