import { useLocale, useTranslations } from "next-intl";
import type { Language } from "#lib/base/languages.ts";
import { ownName } from "#lib/base/own-name.ts";

export type LanguageChoiceProps = {
  /** Where this page is read, by language. */
  addresses: readonly { language: Language; address: string }[];
};

/** This page in the other languages of the interface, each in its own words. */
export function LanguageChoice({ addresses }: LanguageChoiceProps) {
  const t = useTranslations("frame");
  const spoken = useLocale();
  return (
    <nav aria-label={t("languages")}>
      <ul className="flex flex-wrap items-center gap-x-4">
        {addresses.map(({ language, address }) => (
          <li key={language} lang={language}>
            <a
              href={address}
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
