import { useTranslations } from "next-intl";
import { PositionBar } from "#components/ui/position-bar.tsx";
import { countPositions } from "#lib/domain/findings/rules.ts";
import { findingAnchor } from "#lib/publish/anchors.ts";
import type { PrintedFinding } from "./printed.ts";
import { PrintedDissents } from "./printed-dissents.tsx";
import { PrintedEvidenceList } from "./printed-evidence.tsx";
import { PrintedOutcome } from "./printed-outcome.tsx";
import { PrintedPositions } from "./printed-positions.tsx";

export type PrintedFindingCardProps = {
  finding: PrintedFinding;
  /** Numbers of all findings on this page, so that one can lead to another. */
  printed: ReadonlySet<number>;
};

/** A finding in a published text: outcome, who stands where, what it rests on, who disagrees. It has an address. */
export function PrintedFindingCard({ finding, printed }: PrintedFindingCardProps) {
  const id = findingAnchor(finding.number);
  return (
    <article
      id={id}
      aria-labelledby={`${id}.statement`}
      className="finding-card scroll-mt-16 rounded-lg border border-line bg-raised p-5 font-sans text-base leading-normal hyphens-manual target:border-accent sm:p-6"
    >
      <FindingNumber finding={finding} />
      <p id={`${id}.statement`} className="mt-2 font-serif text-lg font-semibold">
        {finding.statement}
      </p>
      {finding.reasons && <p className="mt-3 font-serif whitespace-pre-line">{finding.reasons}</p>}
      <div className="mt-5">
        <PositionBar counts={countPositions(finding.positions)} />
      </div>
      <PrintedEvidenceList evidence={finding.evidence} printed={printed} />
      <PrintedDissents finding={finding} />
      <PrintedPositions finding={finding} />
    </article>
  );
}

function FindingNumber({ finding: { number, outcome, silent } }: { finding: PrintedFinding }) {
  const t = useTranslations("publication.finding");
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <a
        href={`#${findingAnchor(number)}`}
        aria-label={t("linkTo", { number })}
        className="overline-label text-quiet hover:underline"
      >
        {t("number", { number })}
      </a>
      <PrintedOutcome outcome={outcome} />
      {silent > 0 && <span className="text-sm text-quiet">{t("silent", { count: silent })}</span>}
    </p>
  );
}
