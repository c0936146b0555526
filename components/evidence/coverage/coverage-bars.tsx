import { useTranslations } from "next-intl";
import type { Coverage } from "#lib/domain/evidence/types.ts";

/** How much rests on something, in three numbers. */
export function CoverageBars({ coverage: { findings, papers, paragraphs } }: { coverage: Coverage }) {
  const t = useTranslations("evidence.coverage");
  return (
    <ul className="mb-10 grid grid-cols-1 gap-5 sm:grid-cols-3">
      <Bar all={findings.all} resting={findings.all - findings.lacking.length} label={t("findingsBar")} />
      <Bar all={papers.all} resting={papers.all - papers.unused.length} label={t("papersBar")} />
      <Bar
        all={paragraphs?.all ?? 0}
        resting={(paragraphs?.all ?? 0) - (paragraphs?.unsupported.length ?? 0)}
        label={t("paragraphsBar")}
      />
    </ul>
  );
}

type BarProps = { all: number; resting: number; label: string };

/** The words tell it; the bar only repeats them. */
function Bar({ all, resting, label }: BarProps) {
  const t = useTranslations("evidence.coverage");
  return (
    <li className="grid content-start gap-1.5">
      <p>
        <strong className="font-serif text-2xl font-semibold tabular-nums">
          {all === 0 ? t("nothingToCount") : t("bar", { resting, all })}
        </strong>
      </p>
      <svg
        aria-hidden
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="h-2 w-full rounded-sm bg-sunken"
      >
        <rect width={all === 0 ? 0 : (100 * resting) / all} height="4" className="fill-support" />
      </svg>
      <p className="text-sm text-quiet">{label}</p>
    </li>
  );
}
