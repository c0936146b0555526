import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Select } from "#components/ui/select.tsx";
import { ChangeSummary } from "#components/version/change-summary.tsx";
import { Comparison } from "#components/version/comparison.tsx";
import { formatDay } from "#lib/base/format-day.ts";
import type { SummaryView } from "#lib/domain/discussions/types.ts";
import { compareDocuments } from "#lib/editor/compare/compare.ts";
import { summaryOf } from "#lib/editor/compare/summary.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";

type Version = { number: number; body: string };
export type SummaryVersionsProps = { record: SummaryView; before: Version | null; after: Version | null };

/** Any two versions of a summary, word by word; the choice stands in the address. */
export function SummaryVersions({ record, before, after }: SummaryVersionsProps) {
  const t = useTranslations("summary.versions");
  const locale = useLocale();
  if (!before || !after) return <EmptyState title={t("none")} />;
  const options = record.versions.map(({ number, madeOn }) => ({
    value: String(number),
    label: t(number === record.circulated?.number ? "circulatedVersion" : "version", {
      number,
      day: formatDay(madeOn, locale),
    }),
  }));
  const changes = compareDocuments(documentFromMarkdown(before.body), documentFromMarkdown(after.body));
  return (
    <div className="grid grid-cols-1 gap-6">
      <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Select
          name="from"
          label={t("from")}
          defaultValue={String(before.number)}
          options={options}
          className="w-72 max-w-full"
        />
        <Select
          name="to"
          label={t("to")}
          defaultValue={String(after.number)}
          options={options}
          className="w-72 max-w-full"
        />
        <button type="submit" className={buttonStyle()}>
          {t("compare")}
        </button>
      </form>
      <h2 className="font-serif text-xl font-semibold">
        {t("fromTo", { from: before.number, to: after.number })}
      </h2>
      <ChangeSummary summary={summaryOf(changes)} />
      <Comparison changes={changes} />
    </div>
  );
}
