import type { Block, HeadingBlock } from "./types.ts";

/** The same blocks with headings that begin at level 2 and never skip a level on the way down, as screen readers and
 *  tagged PDF need them. Headings that were of one level under the same heading stay so. */
export function withoutGaps(blocks: Block[]): Block[] {
  return levelled(blocks, []);
}

/** @param above levels, as written, of the headings that the next one stands under */
function levelled(blocks: Block[], above: number[]): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === "quotation") return { ...block, blocks: levelled(block.blocks, above) };
    if (block.kind !== "heading") return block;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    above.push(block.level);
    return { ...block, level: (above.length + 1) as HeadingBlock["level"] };
  });
}
