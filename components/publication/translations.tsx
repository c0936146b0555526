import { useLocale, useTranslations } from "next-intl";
import { languageName } from "#components/ui/language-name.ts";
import type { RelatedPublications } from "#lib/domain/publications/types.ts";

export type TranslationsProps = Pick<RelatedPublications, "translations"> & {
  /** Of the publication that is read here. */
  slug: string;
};

/** The other languages of a publication, each called by its own name. */
export function Translations({ translations, slug }: TranslationsProps) {
  const t = useTranslations("publication.translations");
  const locale = useLocale();
  const others = translations.filter((translation) => translation.slug !== slug);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t("label")} className="mb-8 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-quiet">{t("also")}</span>
        {others.map(({ slug: at, language, title }) => (
          <a
            key={at}
            href={`/publications/${at}`}
            hrefLang={language}
            lang={language}
            title={title}
            className="link target inline-flex items-center"
          >
            {languageName(language, language) || languageName(language, locale)}
          </a>
        ))}
      </p>
    </nav>
  );
}
