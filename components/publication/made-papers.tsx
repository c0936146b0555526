import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

/** Papers of the group that could be read on the day, or came out with this text, from the commission to their first edition. */
export function MadePapers({ content: { process, papers } }: { content: EditionContent }) {
  const t = useTranslations("edition.made.papers");
  const told =
    process?.papers ??
    papers.map(({ title, publication }) => ({ title, publication, commissionedOn: null, publishedOn: "" }));
  if (told.length === 0) return null;
  return (
    <PageSection id="papers" title={t("heading")}>
      <ul className="max-w-4xl divide-y divide-line">
        {told.map(({ title, publication, commissionedOn, publishedOn }) => (
          <li key={publication} className="py-3 first:pt-0">
            <a href={`/publications/${publication}`} className="link font-serif">
              {title}
            </a>
            <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-quiet">
              {commissionedOn && (
                <span>{t.rich("commissioned", { day: () => <Day on={commissionedOn} /> })}</span>
              )}
              {publishedOn && <span>{t.rich("published", { day: () => <Day on={publishedOn} /> })}</span>}
              {process && publishedOn === "" && <span>{t("awaited")}</span>}
            </p>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
