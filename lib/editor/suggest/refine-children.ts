import { Fragment, type Node } from "@tiptap/pm/model";
import { refinedGap } from "./gaps.ts";
import type { Unit } from "./pieces.ts";
import { acceptedUnits } from "./project.ts";
import type { Gap, Place, Refining } from "./refining.ts";
import { sameNode } from "./same-node.ts";

/** The children of a node, changed so that, accepted, they are the wanted one's. Null where the node may not hold both what
 *  goes and what comes. */
export function refineChildren(
  parent: Node,
  wanted: Node,
  place: Place,
  refining: Refining,
): Fragment | null {
  const units = acceptedUnits(parent);
  const goals = wanted.children;
  const [start, end] = doneEnds(units, goals);
  const gap: Gap = {
    children: parent.children,
    from: units[start - 1]?.to ?? 0,
    to: end > 0 ? (units.at(-end)?.from ?? 0) : parent.childCount,
    units: units.slice(start, units.length - end),
    goals: goals.slice(start, goals.length - end),
    places: placesOf(parent, units, place).slice(start),
    refining,
  };
  const { children } = parent;
  const middle = refinedGap(gap);
  const content = Fragment.fromArray([...children.slice(0, gap.from), ...middle, ...children.slice(gap.to)]);
  return parent.type.validContent(content) ? content : null;
}

/** How many units at the start, and at the end, are what they should be. */
function doneEnds(units: Unit[], goals: readonly Node[]): [number, number] {
  const shorter = Math.min(units.length, goals.length);
  const isDone = (unit: Unit | undefined, goal: Node | undefined) =>
    !!unit && !!goal && sameNode(unit.node, goal);
  let start = 0;
  while (start < shorter && isDone(units[start], goals[start])) start++;
  let end = 0;
  while (end < shorter - start && isDone(units.at(-1 - end), goals.at(-1 - end))) end++;
  return [start, end];
}

function placesOf(parent: Node, units: Unit[], place: Place): Place[] {
  const inside = parent.type === parent.type.schema.topNodeType ? 0 : 1;
  const offsets: number[] = [];
  parent.forEach((_child, offset) => {
    offsets.push(offset);
  });
  let accepted = place.accepted + inside;
  return units.map((unit) => {
    const at = { text: place.text + inside + (offsets[unit.from] ?? 0), accepted };
    accepted += unit.node.nodeSize;
    return at;
  });
}
