import type { Node } from "@tiptap/pm/model";
import type { DocumentJson, NodeJson } from "./document-json.ts";
import { blockText, isTextBlock } from "./plain-text.ts";

/** The running text of a document, in which passages are named and found: text blocks that hold words, joined by a line
 *  end, without their notes. Offsets count UTF-16 units. */
export type RunningText = { text: string; blocks: { blockId: string | null; start: number }[] };

/** The running text of stored content. */
export function runningText(document: DocumentJson): RunningText {
  const running: RunningText = { text: "", blocks: [] };
  for (const block of document.content.flatMap(textBlocksIn)) {
    const text = blockText(block);
    if (text !== "") beginBlock(running, block.attrs?.id);
    running.text += text;
  }
  return running;
}

/** The same for an open document, with the ways from its positions to offsets and back. */
export function runningTextOf(document: Node): RunningText & {
  offsetAt: (position: number) => number;
  positionAt: (offset: number) => number;
} {
  const running: RunningText = { text: "", blocks: [] };
  const runs: { position: number; offset: number; length: number }[] = [];
  let begun: Node | null = null;
  document.descendants((node, position, parent) => {
    const text = node.isText ? (node.text ?? "") : node.type.name === "hardBreak" ? "\n" : "";
    if (text === "") return node.type.name !== "footnote";
    if (parent !== begun) beginBlock(running, parent?.attrs.id);
    begun = parent;
    runs.push({ position, offset: running.text.length, length: text.length });
    running.text += text;
    return false;
  });
  const offsetAt = (position: number) => {
    const run = runs.findLast((candidate) => candidate.position <= position);
    return run ? run.offset + Math.min(position - run.position, run.length) : 0;
  };
  const positionAt = (offset: number) => {
    const run = runs.findLast((candidate) => candidate.offset <= offset);
    return run ? run.position + Math.min(offset - run.offset, run.length) : 0;
  };
  return { ...running, offsetAt, positionAt };
}

/** The block an offset falls in, and the offset within that block. */
export function placeAt(running: RunningText, offset: number): { blockId: string | null; offset: number } {
  const block = running.blocks[firstBehind(running.blocks, offset) - 1];
  return { blockId: block?.blockId ?? null, offset: offset - (block?.start ?? 0) };
}

/** Asked for every place where a quote of few letters stands: the index of the first block that begins behind. */
function firstBehind(blocks: RunningText["blocks"], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beginBlock(running: RunningText, id: unknown) {
  if (running.blocks.length > 0) running.text += "\n";
  running.blocks.push({ blockId: typeof id === "string" ? id : null, start: running.text.length });
}

function textBlocksIn(node: NodeJson): NodeJson[] {
  return isTextBlock(node) ? [node] : (node.content ?? []).flatMap(textBlocksIn);
}
