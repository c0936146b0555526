import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { FindingVersionView } from "#lib/domain/findings/types.ts";
import { TextDifference } from "./text-difference.tsx";

export type VersionComparisonProps = {
  before: FindingVersionView;
  after: FindingVersionView;
  /** All of the finding's. */
  versions: readonly FindingVersionView[];
};

/** What became of the statement and the reasons from one version to another, and what was said of it. */
export function VersionComparison({ before, after, versions }: VersionComparisonProps) {
  const t = useTranslations("revising");
  const notes = versions.filter(
    ({ number, note }) => note && number > before.number && number <= after.number,
  );
  return (
    <>
      <TitledSection id="statement" title={t("statement")}>
        <Difference before={before.statement} after={after.statement} />
      </TitledSection>
      <TitledSection id="reasons" title={t("reasons")}>
        {before.reasons || after.reasons ? (
          <Difference before={before.reasons} after={after.reasons} />
        ) : (
          <p className="text-quiet">{t("compare.noReasons")}</p>
        )}
      </TitledSection>
      {notes.length > 0 && (
        <TitledSection id="notes" title={t("compare.notes")}>
          <dl className="grid gap-3">
            {notes.map(({ number, note }) => (
              <div key={number}>
                <dt className="text-sm text-quiet">{t("compare.version", { number })}</dt>
                <dd className="max-w-measure whitespace-pre-line">{note}</dd>
              </div>
            ))}
          </dl>
        </TitledSection>
      )}
    </>
  );
}

function Difference({ before, after }: { before: string; after: string }) {
  const t = useTranslations("revising.compare");
  return (
    <>
      {before === after && <p className="text-quiet">{t("same")}</p>}
      <TextDifference before={before} after={after} className="text-lg" />
    </>
  );
}
