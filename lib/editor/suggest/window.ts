import type { Node } from "@tiptap/pm/model";
import { type Step, StepMap } from "@tiptap/pm/transform";
import { mentionsSuggestions, suggestionsOf } from "./suggestion.ts";

/** The top-level blocks an edit can concern, as a text of its own. */
export type Window = {
  doc: Node;
  /** Where it starts in the whole text. */
  start: number;
  /** The steps, in positions of the window. */
  steps: Step[];
};

/** The blocks some steps touch, with a neighbour on either side and those that suggestions bind to them: a key in a long
 *  text costs no more than its block. */
export function windowAround(doc: Node, steps: readonly Step[]): Window {
  const [from, to] = touched(doc, steps);
  const first = boundBefore(doc, doc.resolve(from).index(0));
  const end = doc.resolve(to);
  const last = boundAfter(doc, Math.min(doc.childCount, end.index(0) + 1));
  const children = doc.children.slice(first, last);
  const start = doc.children.slice(0, first).reduce((sum, child) => sum + child.nodeSize, 0);
  const shifted = steps.map((step) => step.map(StepMap.offset(-start)));
  return { doc: doc.type.create(null, children), start, steps: shifted.filter((step) => step !== null) };
}

/** In positions before the first step. */
function touched(doc: Node, steps: readonly Step[]): [number, number] {
  let [from, to] = [doc.content.size, 0];
  const back: StepMap[] = [];
  for (const step of steps) {
    const [start, end] = rangeOf(step);
    from = Math.min(
      from,
      back.reduce((position, map) => map.map(position, -1), start),
    );
    to = Math.max(
      to,
      back.reduce((position, map) => map.map(position, 1), end),
    );
    back.unshift(step.getMap().invert());
  }
  return [Math.min(from, to), Math.max(from, to)];
}

function rangeOf(step: Step): [number, number] {
  const { from, to, pos } = step.toJSON() as { from?: number; to?: number; pos?: number };
  const start = from ?? pos ?? 0;
  return [start, to ?? start + 1];
}

function boundBefore(doc: Node, index: number): number {
  let first = Math.max(0, index - 1);
  while (first > 0 && isBound(doc.child(first))) first--;
  return first;
}

function boundAfter(doc: Node, index: number): number {
  let last = Math.min(doc.childCount, index + 1);
  while (last < doc.childCount && isBound(doc.child(last))) last++;
  return last;
}

/** Struck or divided from its neighbours: what is around it matters. */
function isBound(node: Node): boolean {
  return (
    mentionsSuggestions(node) &&
    suggestionsOf(node).some(({ kind }) => kind !== "insert" && kind !== "modify")
  );
}
