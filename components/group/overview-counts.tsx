import Link from "next/link";
import { useTranslations } from "next-intl";
import type { FindingState } from "#lib/domain/findings/types.ts";
import type { PaperState } from "#lib/domain/papers/types.ts";
import { StateCounts } from "./state-counts.tsx";
import { TitledSection } from "./titled-section.tsx";

export type OverviewCountsProps = {
  /** The group's. */
  slug: string;
  findings: readonly { state: FindingState; count: number }[];
  papers: readonly { state: PaperState; count: number }[];
};

/** Where the group's findings and papers stand, side by side where there is room. */
export function OverviewCounts({ slug, findings, papers }: OverviewCountsProps) {
  const t = useTranslations("workspace.overview");
  const domain = useTranslations("domain");
  const findingCounts = findings.map((entry) => ({ ...entry, label: domain(`findingState.${entry.state}`) }));
  const paperCounts = papers.map((entry) => ({ ...entry, label: domain(`paperState.${entry.state}`) }));
  return (
    <div className="grid grid-cols-1 gap-10 md:grid-cols-2">
      <TitledSection
        id="findings"
        title={t("findings")}
        action={<SeeAll href={`/workspace/${slug}/findings`} of={t("findings")} />}
      >
        {findings.length > 0 ? (
          <StateCounts label={t("stateCounts", { what: t("findings") })} counts={findingCounts} />
        ) : (
          <Nothing title={t("noFindings")} hint={t("noFindingsHint")} />
        )}
      </TitledSection>
      <TitledSection
        id="papers"
        title={t("papers")}
        action={<SeeAll href={`/workspace/${slug}/papers`} of={t("papers")} />}
      >
        {papers.length > 0 ? (
          <StateCounts label={t("stateCounts", { what: t("papers") })} counts={paperCounts} />
        ) : (
          <Nothing title={t("noPapers")} hint={t("noPapersHint")} />
        )}
      </TitledSection>
    </div>
  );
}

function SeeAll({ href, of }: { href: string; of: string }) {
  const t = useTranslations("workspace.overview");
  return (
    <Link href={href} className="link target text-sm">
      {t("all")}
      <span className="sr-only">: {of}</span>
    </Link>
  );
}

function Nothing({ title, hint }: { title: string; hint: string }) {
  return (
    <p className="text-quiet">
      {title} {hint}
    </p>
  );
}
