import type { Node } from "@tiptap/pm/model";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";

/** How many words an open text has, notes included. Blocks that did not change are not counted again. */
export function wordsIn(document: Node): number {
  let count = 0;
  document.forEach((block) => {
    count += wordsInBlock(block);
  });
  return count;
}

const counted = new WeakMap<Node, number>();

function wordsInBlock(block: Node): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const count = wordCount(plainText({ type: "doc", content: [block.toJSON() as NodeJson] }));
  counted.set(block, count);
  return count;
}
