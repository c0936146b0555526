import type { Gap } from "./refining.ts";
import { sameNode } from "./same-node.ts";

const mostCompared = 250_000;

/** Pairs of places, rising in both, at which a unit is what a goal wants: the longest such list. Empty where there are too
 *  many to compare. */
export function exactMatches(gap: Pick<Gap, "units" | "goals">): [number, number][] {
  const { units, goals } = gap;
  const width = goals.length + 1;
  if (units.length * width > mostCompared) return [];
  const same = (unit: number, goal: number) => {
    const [one, other] = [units[unit], goals[goal]];
    return !!one && !!other && sameNode(one.node, other);
  };
  const lengths = new Uint32Array((units.length + 1) * width);
  const at = (unit: number, goal: number) => lengths[unit * width + goal] ?? 0;
  for (let unit = units.length - 1; unit >= 0; unit--)
    for (let goal = goals.length - 1; goal >= 0; goal--)
      lengths[unit * width + goal] = same(unit, goal)
        ? at(unit + 1, goal + 1) + 1
        : Math.max(at(unit + 1, goal), at(unit, goal + 1));
  return walked(units.length, goals.length, { same, at });
}

type Table = { same: (unit: number, goal: number) => boolean; at: (unit: number, goal: number) => number };

function walked(units: number, goals: number, { same, at }: Table): [number, number][] {
  const pairs: [number, number][] = [];
  for (let unit = 0, goal = 0; unit < units && goal < goals; ) {
    if (same(unit, goal)) pairs.push([unit++, goal++]);
    else if (at(unit + 1, goal) >= at(unit, goal + 1)) unit++;
    else goal++;
  }
  return pairs;
}
