import type { EvidenceLink } from "#lib/domain/evidence/types.ts";
import type { FindingState } from "#lib/domain/findings/types.ts";
import type { MapFilter } from "./map-shapes.ts";

export type DrawnFinding = {
  id: string;
  number: number;
  theme: string;
  state: FindingState;
  statement: string;
};

/** The theme's name in an address where a finding has none. */
export const noTheme = "-";

const past: readonly FindingState[] = ["superseded", "withdrawn"];

/** The findings and links that a filter leaves. What was superseded or withdrawn is left out unless it is asked for. */
export function chooseForMap<F extends DrawnFinding>(
  findings: readonly F[],
  links: readonly EvidenceLink[],
  filter: Pick<MapFilter, "theme" | "state" | "stance" | "from">,
): { findings: F[]; links: EvidenceLink[] } {
  const fitting = links.filter(
    ({ stance, from }) =>
      (!filter.stance || stance === filter.stance) && (!filter.from || from.path === filter.from),
  );
  const rests = new Set(fitting.map(({ findingId }) => findingId));
  const mustRest = Boolean(filter.stance || filter.from);
  const chosen = findings.filter(
    ({ id, state, theme }) =>
      (filter.state ? state === filter.state : !past.includes(state)) &&
      (!filter.theme || (theme || noTheme) === filter.theme) &&
      (!mustRest || rests.has(id)),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  return { findings: chosen, links: fitting.filter(({ findingId }) => ids.has(findingId)) };
}
