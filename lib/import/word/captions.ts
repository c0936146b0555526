import { newBlockId } from "#lib/editor/block-id.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";

/** Gives captions to the pictures and tables they stand by, and credits to the pictures. Word has no such bond: a caption
 *  is a paragraph of its own, under a picture and over or under a table. A caption by itself is a paragraph. */
export function placeCaptions(blocks: NodeJson[]): NodeJson[] {
  const placed: NodeJson[] = [];
  for (const block of blocks) {
    const previous = placed.at(-1);
    if (previous && accepts(previous, block)) placed[placed.length - 1] = together(previous, block);
    else placed.push(block);
  }
  return placed.map(settled);
}

function accepts(previous: NodeJson, block: NodeJson): boolean {
  if (block.type === "caption") return isBare(previous);
  if (block.type === "credit") return previous.type === "figure" && previous.attrs?.credit === "";
  return previous.type === "caption" && isBare(block);
}

/** A picture or table that has no caption yet. */
function isBare(block: NodeJson): boolean {
  return block.type === "table" || (block.type === "figure" && block.content?.[0]?.content === undefined);
}

function together(previous: NodeJson, block: NodeJson): NodeJson {
  if (block.type === "credit")
    return { ...previous, attrs: { ...previous.attrs, credit: wordsOf(block).trim().slice(0, 500) } };
  const [caption, shown] = previous.type === "caption" ? [previous, block] : [block, previous];
  const words = withoutNumber(caption);
  if (shown.type === "figure") return { ...shown, content: [words] };
  return { type: "tableFigure", attrs: { id: newBlockId() }, content: [words, shown] };
}

function settled(block: NodeJson): NodeJson {
  if (block.type !== "caption" && block.type !== "credit") return block;
  const { isCounted: _, ...attrs } = block.attrs ?? {};
  return { ...block, type: "paragraph", ...(block.attrs ? { attrs } : {}) };
}

/** "Figure 3: " and its like, in any language: our captions are counted where they are drawn. */
const label = /^\s*\p{L}[\p{L}.]*\s*\d[\d.–-]*\s*[:.—–|-]?\s*/u;

function withoutNumber(caption: NodeJson): NodeJson {
  const { isCounted, ...attrs } = caption.attrs ?? {};
  const length = isCounted ? (label.exec(wordsOf(caption))?.[0].length ?? 0) : 0;
  const content = dropStart(caption.content ?? [], length);
  return { type: "caption", attrs, ...(content.length > 0 ? { content } : {}) };
}

function dropStart(nodes: NodeJson[], length: number): NodeJson[] {
  let left = length;
  return nodes.flatMap((node) => {
    const text = node.text ?? "";
    const dropped = Math.min(left, text.length);
    left -= dropped;
    if (dropped === 0) return [node];
    return dropped === text.length ? [] : [{ ...node, text: text.slice(dropped) }];
  });
}

/** Only the words before anything that is no text count. */
function wordsOf({ content = [] }: NodeJson): string {
  const end = content.findIndex((node) => node.type !== "text");
  return (end < 0 ? content : content.slice(0, end)).map((node) => node.text ?? "").join("");
}
