import type { Block, HeadingBlock } from "../types.ts";

/** A heading with what stands under it. */
export type Section = { heading: HeadingBlock; blocks: Block[]; sections: Section[] };

/** A text as sections within sections; `blocks` stand before the first heading. */
export function sectionsOf(blocks: readonly Block[]): Pick<Section, "blocks" | "sections"> {
  const top: Pick<Section, "blocks" | "sections"> = { blocks: [], sections: [] };
  const open: Section[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") {
      (open.at(-1) ?? top).blocks.push(block);
      continue;
    }
    while ((open.at(-1)?.heading.level ?? 0) >= block.level) open.pop();
    const section: Section = { heading: block, blocks: [], sections: [] };
    (open.at(-1) ?? top).sections.push(section);
    open.push(section);
  }
  return top;
}
