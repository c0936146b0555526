import type { Node } from "@tiptap/pm/model";
import { chainOf, cutNode, rebuiltChain } from "./chains.ts";
import { acceptAll, rejectOf } from "./decide.ts";
import { joinNodes } from "./pieces.ts";
import { project } from "./project.ts";
import { type Gap, isOwn, isOwnInsert, type Refining } from "./refining.ts";
import { joinRun, type OldSeam, type Run } from "./runs.ts";
import { changedAttributes } from "./same-node.ts";
import { type NodeSuggestion, suggestionsOf } from "./suggestion.ts";

/** Divides and joins neighbours: they are put together, changed as one node, and cut apart again where they met before (as
 *  joined now, if they are to be one) and where the goals meet (as divided now). Null where they cannot be put together.
 *  @param depth how many levels deep: 1 for paragraphs, 2 for items of a list with theirs */
export function refineSeams(gap: Gap, depth: number): Node[] | null {
  const { children, from, to, units, refining } = gap;
  const [first, last, place] = [units[0], units.at(-1), gap.places[0]];
  const run = first && last && joinRun(children.slice(first.from, last.to), depth, refining);
  const goal = joinGoals(gap.goals, depth);
  if (!run || !goal || !place) return null;
  const refined = refining.refineNode(run.node, goal.node, place);
  if (!refined) return null;
  const parts = cutApart(refined, cutsOf(refined, run, goal, refining));
  return parts && [...children.slice(from, first.from), ...parts, ...children.slice(last.to, to)];
}

type Goals = { node: Node; seams: { position: number; depth: number; second: Node }[] };

function joinGoals(goals: readonly Node[], depth: number): Goals | null {
  const [first, ...others] = goals;
  if (!first) return null;
  const joined: Goals = { node: first, seams: [] };
  for (const second of others) {
    const node = joinNodes(joined.node, second, depth);
    if (!node) return null;
    joined.seams.push({ position: joined.node.content.size - depth + 1, depth, second });
    joined.node = node;
  }
  return joined;
}

/** Where to cut, how deep, and what the part after the cut is. */
type Cut = { position: number; depth: number; form: (left: Node) => Form; struck: readonly Node[] };
type Form = { chain: Node[]; suggestions: NodeSuggestion[][]; isNew: boolean };

function cutsOf(refined: Node, run: Run, goal: Goals, refining: Refining): Cut[] {
  const rejected = project(run.node, rejectOf(refining.by.author)).map;
  const back = project(refined, rejectOf(refining.by.author)).map.invert();
  const accepted = project(refined, acceptAll).map;
  const old = run.seams.map((seam) => ({ seam, position: back.map(rejected.map(seam.position, -1), -1) }));
  const cuts: Cut[] = [];
  const reopened = new Set<OldSeam>();
  for (const { position, depth, second } of goal.seams) {
    const same = old.find(
      ({ seam, position: at }) =>
        !reopened.has(seam) && accepted.map(at) === position && isReopened(seam, second, refining),
    );
    if (same) reopened.add(same.seam);
    else
      cuts.push({
        position: accepted.invert().map(position, 1),
        depth,
        form: newForm(second, depth, refining),
        struck: [],
      });
  }
  const kept = old.map(({ seam, position }) => oldCut(seam, position, reopened.has(seam), refining));
  return [...kept, ...cuts].toSorted((a, b) => a.position - b.position);
}

function isReopened(seam: OldSeam, second: Node, { by }: Refining): boolean {
  const { original } = seam;
  const others = suggestionsOf(original).some((one) => one.kind === "join" && one.author !== by.author);
  const differs = changedAttributes(original, second).some((name) => name !== "suggestions");
  return !others && original.type === second.type && !differs;
}

function oldCut(seam: OldSeam, position: number, isReopened: boolean, { by }: Refining): Cut {
  const chain = chainOf(seam.original, seam.depth);
  const [top = [], ...inner] = chain.map((node) => [...suggestionsOf(node)]);
  const join = isOwn("join", by.author);
  const isJoined = top.some((suggestion) => suggestion.kind === "join");
  const now = isReopened
    ? top.filter((suggestion) => !join(suggestion))
    : isJoined
      ? top
      : [...top, { ...by, kind: "join" as const, depth: seam.depth }];
  const form = { chain, suggestions: [now, ...inner], isNew: false };
  return { position, depth: seam.depth, form: () => form, struck: seam.struck };
}

/** The second part of what was divided. What somebody suggested as a whole is so in both parts. */
function newForm(second: Node, depth: number, { by }: Refining) {
  return (left: Node): Form => {
    const chain = chainOf(second, depth);
    const suggestions = chainOf(left, depth, "last").map((node) =>
      suggestionsOf(node).filter(({ kind }) => kind === "insert"),
    );
    if (!isOwnInsert(left, by.author)) suggestions[0]?.push({ ...by, kind: "split", depth });
    return { chain, suggestions, isNew: true };
  };
}

function cutApart(refined: Node, cuts: readonly Cut[]): Node[] | null {
  const parts: Node[] = [];
  let rest = refined;
  for (const { position, depth, form, struck } of cuts.toReversed()) {
    const cut = cutNode(rest, position, depth);
    if (!cut) return null;
    const { chain, suggestions, isNew } = form(cut.left);
    const right = rebuiltChain(cut.right, { chain, suggestions, isNew });
    if (!right) return null;
    parts.unshift(...struck, right);
    rest = cut.left;
  }
  return [rest, ...parts];
}
