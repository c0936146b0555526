import { useId } from "react";
import type { PositionKind } from "#lib/publish/references.ts";
import { PositionPatterns, patternId } from "./position-patterns.tsx";
import type { PositionSegment } from "./position-segments.ts";

export type StretchBarProps = {
  segments: readonly PositionSegment[];
  /** What a stretch says: "3 support". */
  wordsFor: (kind: PositionKind, count: number) => string;
  /** False for the bar alone: whoever draws it says the same in words. */
  legend?: boolean;
};

/** Stretches in colour and pattern, and what each of them says. */
export function StretchBar({ segments, wordsFor, legend = true }: StretchBarProps) {
  const prefix = useId();
  return (
    <>
      <svg aria-hidden="true" className="block h-3 w-full overflow-hidden rounded-sm" focusable="false">
        <PositionPatterns prefix={prefix} kinds={segments.map(({ kind }) => kind)} />
        {segments.map(({ kind, start, width }) => (
          <rect
            key={kind}
            x={`${start}%`}
            width={`${width}%`}
            y="0.5"
            height="11"
            fill={`url(#${patternId(prefix, kind)})`}
            className="stroke-edge"
          />
        ))}
      </svg>
      {legend && (
        <ul className="mt-2 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-sm">
          {segments.map(({ kind, count }) => (
            <li key={kind} className="m-0 flex items-center gap-1.5">
              <Swatch fill={`url(#${patternId(prefix, kind)})`} />
              {wordsFor(kind, count)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Swatch({ fill }: { fill: string }) {
  return (
    <svg aria-hidden="true" className="size-3.5" focusable="false">
      <rect width="14" height="14" fill={fill} className="stroke-edge" />
    </svg>
  );
}
