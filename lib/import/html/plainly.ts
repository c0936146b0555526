import type { NodeJson } from "#lib/editor/document-json.ts";
import type { Reading } from "./reading.ts";

const plainTypes = new Set(["paragraph", "bulletList", "orderedList"]);

/** What stands in a cell or an item of a list: paragraphs and lists, and nothing else. What has another form loses it, and keeps
 *  its words. */
export function plainly(blocks: NodeJson[], reading: Reading): NodeJson[] {
  return blocks.flatMap((block) => plain(block, reading));
}

function plain(block: NodeJson, reading: Reading): NodeJson[] {
  if (plainTypes.has(block.type)) return [block];
  if (block.type === "figure") reading.losses.add("picturesInCells");
  if (block.type === "blockquote") reading.losses.add("nestedBlocks");
  if (block.type === "heading" || block.type === "caption")
    return block.content
      ? [{ type: "paragraph", attrs: { id: reading.newId() }, content: block.content }]
      : [];
  return (block.content ?? []).flatMap((inner) => plain(inner, reading));
}
