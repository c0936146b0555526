import type { RunningText } from "#lib/editor/passage-text.ts";

export type DrawnText = RunningText & {
  offsetAt: (container: Node, offset: number) => number;
  /** What stands on the page between two offsets; null where nothing is drawn. */
  rangeOf: (from: number, to: number) => Range | null;
};

/** The running text of a document as it is drawn on the page, with the ways from the page's nodes to offsets and back.
 *  @param root what holds a `DocumentBody`
 *  Mirrors `runningText` of the document itself: notes, findings and papers between the blocks are left out. */
export function drawnText(root: Element): DrawnText {
  const running: RunningText = { text: "", blocks: [] };
  const runs: Run[] = [];
  for (const block of textBlocksIn(root)) {
    if (running.blocks.length > 0) running.text += "\n";
    running.blocks.push({ blockId: blockIdOf(block), start: running.text.length });
    for (const node of wordsIn(block)) {
      const text = node instanceof Text ? node.data : "\n";
      if (node instanceof Text) runs.push({ node, start: running.text.length });
      running.text += text;
    }
  }
  return {
    ...running,
    offsetAt: (container, offset) => offsetOf(runs, container, offset),
    rangeOf: (from, to) => rangeOf(runs, from, to),
  };
}

type Run = { node: Text; start: number };

const textBlocks = "p:not(.figure-gap), h2, h3, h4, figcaption";
const outsideTheText = "[role='doc-endnotes'], article, aside";

function textBlocksIn(root: Element): Element[] {
  return [...root.querySelectorAll(textBlocks)].filter((block) => !block.closest(outsideTheText));
}

/** A heading's own id is its address; its block's id stands on the words inside. */
function blockIdOf(block: Element): string | null {
  const anchored = block.matches("p, figcaption") ? block : block.querySelector(":scope > span[id]");
  return anchored?.id.startsWith("p-") ? anchored.id.slice(2) : null;
}

/** The text nodes and line breaks of a block, without what is printed with its words: references to notes, the notes
 *  beside them, the numbers of captions and questions, credits. */
function wordsIn(block: Element): Node[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text || node instanceof HTMLBRElement) return NodeFilter.FILTER_ACCEPT;
    const isPrintedWith = node instanceof Element && node.matches(printedWith);
    return isPrintedWith ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

const printedWith = "sup, [role='note'], .caption-number, .question-number, .figure-credit";

/** A point outside every run of text counts as the end of the run before it. */
function offsetOf(runs: readonly Run[], container: Node, offset: number): number {
  const inside = runs.find((run) => run.node === container);
  if (inside) return inside.start + offset;
  const point = document.createRange();
  point.setStart(container, offset);
  const before = runs.findLast((run) => point.comparePoint(run.node, run.node.length) <= 0);
  return before ? before.start + before.node.length : 0;
}

function rangeOf(runs: readonly Run[], from: number, to: number): Range | null {
  const first = runs.findLast(({ start }) => start <= from);
  const last = runs.findLast(({ start }) => start < to);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.min(from - first.start, first.node.length));
  range.setEnd(last.node, Math.min(to - last.start, last.node.length));
  return range;
}
