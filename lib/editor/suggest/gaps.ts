import type { Node } from "@tiptap/pm/model";
import { costOf } from "./cost.ts";
import { exactMatches } from "./exact-matches.ts";
import { insertedNode, struckNodes } from "./node-edits.ts";
import type { Unit } from "./pieces.ts";
import type { Gap } from "./refining.ts";
import { refineSeams } from "./seams.ts";

/** The children that stand in the gap afterwards. What matches exactly stays; what lies between is changed in pairs, divided
 *  or joined, or else struck and written anew. */
export function refinedGap(gap: Gap): Node[] {
  const nodes: Node[] = [];
  let [unit, goal, from] = [0, 0, gap.from];
  const fill = (toUnit: number, toGoal: number, to: number) => {
    const units = gap.units.slice(unit, toUnit);
    const part = {
      ...gap,
      from,
      to,
      units,
      goals: gap.goals.slice(goal, toGoal),
      places: gap.places.slice(unit),
    };
    nodes.push(...closest(part));
  };
  for (const [matchedUnit, matchedGoal] of exactMatches(gap)) {
    const matched = gap.units[matchedUnit];
    if (!matched) continue;
    fill(matchedUnit, matchedGoal, matched.from);
    nodes.push(...gap.children.slice(matched.from, matched.to));
    [unit, goal, from] = [matchedUnit + 1, matchedGoal + 1, matched.to];
  }
  fill(gap.units.length, gap.goals.length, gap.to);
  return nodes;
}

function closest(gap: Gap): Node[] {
  const { units, goals } = gap;
  if (units.length === 0 || goals.length === 0) return inPairs(gap);
  if (units.length === goals.length) return inPairs(gap);
  const ways = [inPairs(gap), ...[1, 2].map((depth) => refineSeams(gap, depth))].filter(
    (way) => way !== null,
  );
  const { author } = gap.refining.by;
  const costs = ways.map((way) => costOf(way, author));
  return ways[costs.indexOf(Math.min(...costs))] ?? [];
}

/** Changes units into goals one by one, in order; what has no counterpart goes or comes. */
function inPairs(gap: Gap): Node[] {
  const { children, from, to, units, goals, refining } = gap;
  const nodes: Node[] = [];
  const partners = partnersOf(units, goals);
  let [child, goal] = [from, 0];
  const insertUpTo = (end: number) => {
    nodes.push(...goals.slice(goal, end).map((node) => insertedNode(node, refining)));
    goal = Math.max(goal, end);
  };
  units.forEach((unit, index) => {
    const partner = partners[index] ?? null;
    if (partner !== null) insertUpTo(partner);
    nodes.push(...children.slice(child, unit.from));
    child = unit.to;
    const changed = partner === null ? null : changedInto(gap, index, partner);
    if (changed) goal = (partner ?? 0) + 1;
    nodes.push(...(changed ?? struckNodes(children.slice(unit.from, unit.to), refining)));
  });
  insertUpTo(goals.length);
  return [...nodes, ...children.slice(child, to)];
}

/** A unit as a goal. One that came of several nodes, joined by suggestion, is changed as one. */
function changedInto(gap: Gap, index: number, partner: number): Node[] | null {
  const { children, units, goals, places, refining } = gap;
  const [unit, goal, place] = [units[index], goals[partner], places[index]];
  if (!unit || !goal || !place) return null;
  const [only, ...others] = children.slice(unit.from, unit.to);
  if (others.length > 0)
    return refineSeams(
      { ...gap, from: unit.from, to: unit.to, units: [unit], goals: [goal], places: [place] },
      1,
    );
  const changed = only && refining.refineNode(only, goal, place);
  return changed ? [changed] : null;
}

/** For each unit the goal it should become, by id where there is one, else by kind; null where it goes. */
function partnersOf(units: Unit[], goals: readonly Node[]): (number | null)[] {
  if (units.length === goals.length) return units.map((_unit, place) => place);
  let next = 0;
  return units.map(({ node }) => {
    const found = goals.findIndex((goal, place) => place >= next && isPartner(node, goal));
    if (found < 0) return null;
    next = found + 1;
    return found;
  });
}

function isPartner(node: Node, goal: Node): boolean {
  return node.type === goal.type && (node.attrs.id ?? null) === (goal.attrs.id ?? null);
}
