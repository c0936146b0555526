import type * as Y from "yjs";
import { crdtRunningText } from "./crdt-running-text.ts";

/** Makes a block of a shared document say something else, by changing only the letters that differ: notes, marks and carets in
 *  the rest stay. */
export function rewriteBlock(block: Y.XmlElement, words: string): void {
  const { text, runs } = crdtRunningText(block);
  const start = commonStart(text, words);
  const end = Math.min(commonEnd(text, words), Math.min(text.length, words.length) - start);
  const [from, to] = [start, text.length - end];
  const place = runs.findLast((run) => run.start <= from);
  for (const run of runs.toReversed()) {
    const [first, last] = [Math.max(from, run.start), Math.min(to, run.start + run.length)];
    if (first < last) run.text.delete(first - run.start, last - first);
  }
  place?.text.insert(from - place.start, words.slice(start, words.length - end));
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

/** Changes the level of a heading. */
export function shiftHeading(block: Y.XmlElement, by: number): void {
  if (block.nodeName !== "heading") return;
  // The binding writes numbers as numbers, which its types do not say.
  block.setAttribute("level", ((Number(block.getAttribute("level")) || 2) + by) as never);
}
