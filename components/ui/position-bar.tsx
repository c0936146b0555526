import { useTranslations } from "next-intl";
import { useId } from "react";
import { PositionPatterns, patternId } from "./position-patterns.tsx";
import { type PositionCounts, type PositionSegment, positionSegments } from "./position-segments.ts";

export type PositionBarProps = {
  counts: PositionCounts;
  /** False for the bar alone, in a dense list: the words are then its text alternative. */
  legend?: boolean;
};

/** How many take which position on a finding: a bar of stretches in colour and pattern, and the same in words. */
export function PositionBar({ counts, legend = true }: PositionBarProps) {
  const t = useTranslations("ui.positions");
  const prefix = useId();
  const segments = positionSegments(counts);
  if (segments.length === 0) return <p className="font-sans text-sm text-quiet">{t("none")}</p>;
  const list = segments.map(({ kind, count }) => t(kind, { count })).join(", ");
  return (
    <div className="font-sans">
      <svg aria-hidden="true" className="block h-3 w-full overflow-hidden rounded-sm" focusable="false">
        <PositionPatterns prefix={prefix} kinds={segments.map(({ kind }) => kind)} />
        {segments.map((segment) => (
          <Stretch key={segment.kind} {...{ prefix, segment }} />
        ))}
      </svg>
      {legend ? (
        <Legend prefix={prefix} segments={segments} />
      ) : (
        <p className="sr-only">{t("summary", { list })}</p>
      )}
    </div>
  );
}

function Stretch({ prefix, segment }: { prefix: string; segment: PositionSegment }) {
  return (
    <rect
      x={`${segment.start}%`}
      width={`${segment.width}%`}
      y="0.5"
      height="11"
      fill={`url(#${patternId(prefix, segment.kind)})`}
      className="stroke-edge"
    />
  );
}

function Legend({ prefix, segments }: { prefix: string; segments: readonly PositionSegment[] }) {
  const t = useTranslations("ui.positions");
  return (
    <ul className="mt-2 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-sm">
      {segments.map(({ kind, count }) => (
        <li key={kind} className="m-0 flex items-center gap-1.5">
          <svg aria-hidden="true" className="size-3.5" focusable="false">
            <rect width="14" height="14" fill={`url(#${patternId(prefix, kind)})`} className="stroke-edge" />
          </svg>
          {t(kind, { count })}
        </li>
      ))}
    </ul>
  );
}
