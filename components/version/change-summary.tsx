import { useTranslations } from "next-intl";
import { type Summary, summaryItems } from "#lib/editor/compare/summary.ts";

/** "12 paragraphs changed, 3 footnotes added": what a comparison comes to. */
export function ChangeSummary({ summary }: { summary: Summary }) {
  const t = useTranslations("versions.compared");
  const items = summaryItems.filter((item) => summary[item] !== undefined);
  if (items.length === 0) return null;
  return (
    <section aria-label={t("summary")} className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
      <ul className="flex flex-wrap gap-2">
        {items.map((item) => (
          <li key={item} className="rounded-md border border-line bg-raised px-2.5 py-1 text-sm tabular-nums">
            {t(`items.${item}`, { count: summary[item] ?? 0 })}
          </li>
        ))}
      </ul>
      <a href="#change-1" className="link target text-sm">
        {t("first")}
      </a>
    </section>
  );
}
