import { useTranslations } from "next-intl";
import { positionSegments } from "#components/ui/position-segments.ts";
import { StretchBar } from "#components/ui/stretch-bar.tsx";
import type { RosterEntry, RosterState } from "#lib/domain/sign-offs/types.ts";
import type { PositionKind } from "#lib/publish/references.ts";

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
  const segments = positionSegments(countsOf(roster));
  if (segments.length === 0) return null;
  return (
    <div className="font-sans">
      <StretchBar segments={segments} wordsFor={(kind, count) => t(kinds[kind], { count })} />
    </div>
  );
}

function countsOf(roster: readonly Pick<RosterEntry, "state">[]) {
  const of = (shown: Shown) =>
    roster.filter(({ state }) => (state === "viewed" || state === "missing" ? "unanswered" : state) === shown)
      .length;
  return Object.fromEntries(Object.entries(kinds).map(([kind, shown]) => [kind, of(shown)]));
}
