import { useTranslations } from "next-intl";
import type { PositionCounts } from "#lib/publish/references.ts";
import { positionSegments } from "./position-segments.ts";
import { StretchBar } from "./stretch-bar.tsx";

export type PositionBarProps = {
  counts: PositionCounts;
  /** False for the bar alone, in a dense list: the words are then its text alternative. */
  legend?: boolean;
};

/** How many take which position on a finding: a bar of stretches in colour and pattern, and the same in words. */
export function PositionBar({ counts, legend = true }: PositionBarProps) {
  const t = useTranslations("ui.positions");
  const segments = positionSegments(counts);
  if (segments.length === 0) return <p className="font-sans text-sm text-quiet">{t("none")}</p>;
  const list = segments.map(({ kind, count }) => t(kind, { count })).join(", ");
  return (
    <div className="font-sans">
      <StretchBar segments={segments} wordsFor={(kind, count) => t(kind, { count })} legend={legend} />
      {!legend && <p className="sr-only">{t("summary", { list })}</p>}
    </div>
  );
}
