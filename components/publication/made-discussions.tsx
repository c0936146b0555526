import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

type Process = Exclude<EditionContent["process"], null>;

/** Discussions held, each as its rule lets it be told. */
export function MadeDiscussions({
  discussions,
  offTheRecord,
}: Pick<Process, "discussions" | "offTheRecord">) {
  const t = useTranslations("edition.made.discussions");
  const rule = useTranslations("domain.rule");
  return (
    <PageSection id="discussions" title={t("heading")}>
      <p className="mb-4 max-w-measure text-quiet">
        {discussions.length + offTheRecord === 0 ? t("none") : t("intro")}
      </p>
      <ul className="max-w-4xl divide-y divide-line">
        {discussions.map((discussion) => (
          <li
            key={`${discussion.held} ${discussion.title}`}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 first:pt-0"
          >
            <span className="min-w-0 flex-1 basis-60 font-serif">{discussion.title}</span>
            <span className="text-sm text-quiet">
              <Held on={discussion.held} />
            </span>
            <Badge>{rule(discussion.rule)}</Badge>
          </li>
        ))}
      </ul>
      {offTheRecord > 0 && <p className="mt-3">{t("offTheRecord", { count: offTheRecord })}</p>}
    </PageSection>
  );
}

/** @param on a day, or a month where its rule lets no more be told */
function Held({ on }: { on: string }) {
  const format = useFormatter();
  if (on.length > "2026-11".length) return <Day on={on} />;
  const month = format.dateTime(new Date(`${on}-01`), { year: "numeric", month: "long", timeZone: "UTC" });
  return <time dateTime={on}>{month}</time>;
}
