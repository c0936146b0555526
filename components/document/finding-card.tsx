import { useTranslations } from "next-intl";
import { PositionBar } from "#components/ui/position-bar.tsx";
import { findingAnchor } from "#lib/publish/anchors.ts";
import type { FindingReference } from "#lib/publish/references.ts";

/** A finding where a working text embeds it: how it stands. An edition draws its findings in full instead. */
export function FindingCard({ finding }: { finding: FindingReference }) {
  const t = useTranslations("document.finding");
  const id = findingAnchor(finding.number);
  return (
    <article
      id={id}
      aria-labelledby={`${id}.statement`}
      className="finding-card scroll-mt-24 rounded-md border border-line bg-raised p-5 font-sans text-base"
    >
      <p className="text-sm text-quiet">
        {t("number", { number: finding.number })}
        {finding.outcome && ` · ${t(`outcome.${finding.outcome}`)}`}
      </p>
      <p id={`${id}.statement`} className="mt-1 font-serif text-lg font-semibold">
        {finding.statement}
      </p>
      <div className="mt-4">
        <PositionBar counts={finding.positions} />
      </div>
    </article>
  );
}
