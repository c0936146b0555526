import { wordsOf } from "./inlines.ts";
import type { Block, ContentsEntry } from "./types.ts";

/** The headings of a text in order, also those inside quotations. */
export function contentsOf(blocks: Block[]): ContentsEntry[] {
  return blocks.flatMap((block): ContentsEntry[] => {
    if (block.kind === "quotation") return contentsOf(block.blocks);
    if (block.kind !== "heading") return [];
    return [{ level: block.level, slug: block.slug, text: wordsOf(block.content).trim() }];
  });
}
