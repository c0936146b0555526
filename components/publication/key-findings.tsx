import { useTranslations } from "next-intl";
import type { PrintedFinding } from "#components/finding/printed.ts";
import { PrintedOutcome } from "#components/finding/printed-outcome.tsx";
import { findingAnchor } from "#lib/publish/anchors.ts";

/** The findings as a list to grasp in a minute; each leads to its card. */
export function KeyFindings({ findings }: { findings: readonly PrintedFinding[] }) {
  const t = useTranslations("publication");
  if (findings.length === 0) return null;
  return (
    <section
      id="key-findings"
      aria-labelledby="key-findings.title"
      className="mb-10 max-w-measure scroll-mt-16 rounded-lg border border-line bg-raised p-5 sm:p-6"
    >
      <h2 id="key-findings.title" className="font-serif text-xl font-semibold">
        {t("keyFindings")}
      </h2>
      <ol className="mt-3 space-y-4">
        {findings.map(({ id, number, statement, outcome }) => (
          <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)]">
            <span aria-hidden className="font-serif text-lg text-accent lining-nums">
              {number}
            </span>
            <div>
              <a
                href={`#${findingAnchor(number)}`}
                className="font-serif text-lg hover:text-accent hover:underline"
              >
                <span className="sr-only">{t("finding.number", { number })}: </span>
                {statement}
              </a>
              <p className="mt-1">
                <PrintedOutcome outcome={outcome} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
