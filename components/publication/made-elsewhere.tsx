import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

/** What is known of the making of something that was published before this portal, and that nothing else is. */
export function MadeElsewhere({ earlier }: Pick<EditionContent, "earlier">) {
  const t = useTranslations("edition.made");
  if (!earlier) return null;
  const { publishedOn, url, broughtInOn, from, changed } = earlier;
  return (
    <PageSection id="origin" title={t("earlierTitle")}>
      <ul className="max-w-measure space-y-2 break-words">
        <li>
          {t.rich(url ? "earlierFirst" : "earlierFirstPlain", {
            day: () => <Day on={publishedOn} />,
            link: () => (
              <a href={url ?? ""} className="link" rel="noopener noreferrer">
                {url}
              </a>
            ),
          })}
        </li>
        <li>{t.rich("earlierFrom", { from, day: () => <Day on={broughtInOn} /> })}</li>
        <li>{t("earlierChanged", { count: changed })}</li>
        <li>{t("earlierNot")}</li>
      </ul>
    </PageSection>
  );
}
