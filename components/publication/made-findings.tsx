import { useTranslations } from "next-intl";
import { type ConsensusOutcome, consensusOutcomes } from "#lib/domain/findings/types.ts";
import { CountBars } from "./count-bars.tsx";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

/** Findings by what became of them; of an old edition those that it prints. */
export function MadeFindings({ content: { process, findings } }: { content: EditionContent }) {
  const t = useTranslations("edition.made.findings");
  const outcomes = useTranslations("domain.outcome");
  const printed = (outcome: ConsensusOutcome) =>
    findings.filter((finding) => finding.outcome === outcome).length;
  const counts = consensusOutcomes.map((outcome) => ({
    label: outcomes(outcome),
    count: process ? process.findings[outcome] : printed(outcome),
  }));
  if (counts.every(({ count }) => count === 0)) return null;
  return (
    <PageSection id="outcomes" title={t("heading")}>
      <p className="max-w-measure text-quiet">{process ? t("all") : t("printed")}</p>
      <CountBars label={t("heading")} counts={counts} />
    </PageSection>
  );
}
