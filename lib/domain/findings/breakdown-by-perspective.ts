import { countPositions } from "./rules.ts";
import type { PerspectiveRow, PositionValue } from "./types.ts";

/** What a breakdown counts of one person. */
export type PerspectivePosition = { perspective: string; value: PositionValue };

type Rows = { perspective: string | null; positions: PerspectivePosition[] };

/**
 * How many stand where, by the perspective they bring. Perspectives of fewer than `minimum` people are folded together;
 * where those are still too few, the smallest of the others joins them. So each row, and whatever is left when rows are
 * taken from the whole, is of `minimum` people at least or of nobody.
 * @returns the largest first, the folded rest last; null where no two rows remain, for one says what the whole says
 */
export function breakdownByPerspective(
  positions: readonly PerspectivePosition[],
  minimum = 3,
): PerspectiveRow[] | null {
  const { shown, rest } = fold(byPerspective(positions), minimum);
  const rows = rest.length > 0 ? [...shown, { perspective: null, positions: rest }] : shown;
  if (rows.length < 2) return null;
  return rows.map((row) => ({ perspective: row.perspective, counts: countPositions(row.positions) }));
}

function fold(rows: Rows[], minimum: number): { shown: Rows[]; rest: PerspectivePosition[] } {
  const isLarge = ({ perspective, positions }: Rows) => perspective !== "" && positions.length >= minimum;
  const shown = rows.filter(isLarge);
  const rest = rows.filter((row) => !isLarge(row)).flatMap((row) => row.positions);
  if (rest.length === 0 || rest.length >= minimum) return { shown, rest };
  return { shown: shown.slice(0, -1), rest: [...rest, ...(shown.at(-1)?.positions ?? [])] };
}

/** The largest first; equals by name, so that the order tells nothing else. */
function byPerspective(positions: readonly PerspectivePosition[]): Rows[] {
  const groups = Map.groupBy(positions, ({ perspective }) => perspective.trim());
  return [...groups]
    .map(([perspective, members]) => ({ perspective, positions: members }))
    .sort((a, b) => b.positions.length - a.positions.length || (a.perspective < b.perspective ? -1 : 1));
}
