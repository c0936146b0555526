import { useTranslations } from "next-intl";
import { useId } from "react";
import { PositionPatterns, patternId } from "#components/ui/position-patterns.tsx";
import { type PositionKind, positionSegments } from "#components/ui/position-segments.ts";
import type { RosterEntry, RosterState } from "#lib/domain/sign-offs/types.ts";

type Shown = Exclude<RosterState, "viewed" | "missing"> | "unanswered";

/** The colours and patterns of positions serve answers too; the words are those of answers. */
const kinds: Record<PositionKind, Shown> = {
  support: "endorsed",
  reservation: "endorsed_with_reservation",
  objection: "dissents",
  accept: "not_named",
  abstain: "answered",
  recused: "recused",
  unanswered: "unanswered",
};

/** How many answered what: a bar in colour and pattern, and the same in words. */
export function RosterBar({ roster }: { roster: readonly Pick<RosterEntry, "state">[] }) {
  const t = useTranslations("signOff.roster.counts");
  const prefix = useId();
  const segments = positionSegments(countsOf(roster));
  if (segments.length === 0) return null;
  return (
    <div className="font-sans">
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
      <ul className="mt-2 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-sm">
        {segments.map(({ kind, count }) => (
          <li key={kind} className="m-0 flex items-center gap-1.5">
            <svg aria-hidden="true" className="size-3.5" focusable="false">
              <rect
                width="14"
                height="14"
                fill={`url(#${patternId(prefix, kind)})`}
                className="stroke-edge"
              />
            </svg>
            {t(kinds[kind], { count })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function countsOf(roster: readonly Pick<RosterEntry, "state">[]) {
  const of = (shown: Shown) =>
    roster.filter(({ state }) => (state === "viewed" || state === "missing" ? "unanswered" : state) === shown)
      .length;
  return Object.fromEntries(Object.entries(kinds).map(([kind, shown]) => [kind, of(shown)]));
}
