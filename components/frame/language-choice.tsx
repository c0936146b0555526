import { useLocale, useTranslations } from "next-intl";
import { type Language, languages } from "#lib/base/languages.ts";
import { ownName } from "#lib/base/own-name.ts";

export type LanguageChoiceProps = {
  /** The address of this page in each language. */ addresses: Record<Language, string>;
};

/** This page in the other languages of the interface, each in its own words. */
export function LanguageChoice({ addresses }: LanguageChoiceProps) {
  const t = useTranslations("frame");
  const spoken = useLocale();
  return (
    <nav aria-label={t("languages")}>
      <ul className="flex flex-wrap items-center gap-x-4">
        {languages.map((language) => (
          <li key={language} lang={language}>
            <a
              href={addresses[language]}
              hrefLang={language}
              aria-current={language === spoken ? "true" : undefined}
              className="target inline-flex items-center underline underline-offset-4 hover:text-ink aria-[current]:no-underline"
            >
              {ownName(language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
