import { useTranslations } from "next-intl";
import { SummaryChanges } from "#components/discussion/summary-changes.tsx";
import { SummaryRemark } from "#components/discussion/summary-remark.tsx";
import type { DiscussionView, SummaryView } from "#lib/domain/discussions/types.ts";

export type GlassSummaryProps = { discussion: Pick<DiscussionView, "summary">; record: SummaryView };

/** What became of a summary since it went to the group, and what was remarked on it, to be read. */
export function GlassSummary({ discussion, record }: GlassSummaryProps) {
  const t = useTranslations("summary");
  const { remarks } = record;
  return (
    <div className="grid grid-cols-1 gap-8">
      <SummaryChanges address={null} {...{ discussion, record }} />
      <section aria-labelledby="remarks" className="grid grid-cols-1 gap-4">
        <h3 id="remarks" className="scroll-mt-20 text-lg font-semibold">
          {t("remarks", { count: remarks.length })}
        </h3>
        {remarks.length === 0 && <p className="text-quiet">{t("noRemarks")}</p>}
        <ul className="grid grid-cols-1 gap-5 empty:hidden">
          {remarks.map((remark) => (
            <li key={remark.id} className="grid grid-cols-1 gap-2 border-s-2 border-line ps-4">
              <SummaryRemark remark={remark} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
