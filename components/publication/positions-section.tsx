import { useTranslations } from "next-intl";
import { positionSegments } from "#components/ui/position-segments.ts";
import { StretchBar } from "#components/ui/stretch-bar.tsx";
import { countPositions } from "#lib/domain/findings/rules.ts";
import { findingAnchor } from "#lib/publish/anchors.ts";
import type { PositionCounts } from "#lib/publish/references.ts";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";

type Counted = { number: number; statement: string; counts: PositionCounts; total: number };

/** Every finding with how many stand where, one below the other on one scale, and in words; nothing where there are not two. */
export function PositionsSection({ content }: { content: EditionContent }) {
  const t = useTranslations("publication.drawn.positions");
  const findings = content.findings.map(counted).filter(({ total }) => total > 0);
  if (findings.length < 2) return null;
  const most = Math.max(...findings.map(({ total }) => total));
  return (
    <PageSection id="positions" title={t("heading")}>
      <p className="mb-5 max-w-measure text-quiet">{t("intro")}</p>
      <ol className="list-none divide-y divide-line p-0 font-sans text-sm">
        {findings.map((finding) => (
          <FindingRow key={finding.number} finding={finding} most={most} />
        ))}
      </ol>
    </PageSection>
  );
}

function counted({ number, statement, positions }: EditionContent["findings"][number]): Counted {
  return { number, statement, counts: countPositions(positions), total: positions.length };
}

function FindingRow({ finding, most }: { finding: Counted; most: number }) {
  const t = useTranslations("ui.positions");
  const path = useTranslations("publication.path");
  const { number, statement, counts, total } = finding;
  const share = total / most;
  const segments = positionSegments(counts).map((segment) => ({
    ...segment,
    start: segment.start * share,
    width: segment.width * share,
  }));
  return (
    <li className="grid gap-x-8 gap-y-2 py-3 first:pt-0 md:grid-cols-2">
      <a href={`#${findingAnchor(number)}`} className="link min-w-0 self-start break-words">
        {path("finding", { number, statement })}
      </a>
      <div className="min-w-0">
        <StretchBar segments={segments} wordsFor={(kind, count) => t(kind, { count })} />
      </div>
    </li>
  );
}
