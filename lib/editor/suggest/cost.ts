import type { Node } from "@tiptap/pm/model";
import { markNamed, suggestionsOf } from "./suggestion.ts";

/** How much of some nodes one person suggests to change: of two right ways to say a change, the lesser is the better. */
export function costOf(nodes: readonly Node[], author: string): number {
  return nodes.reduce((sum, node) => sum + costOfNode(node, author), 0);
}

function costOfNode(node: Node, author: string): number {
  if (node.isText) {
    const marks = [markNamed(node, "insertion"), markNamed(node, "deletion")];
    return marks.some((mark) => mark?.attrs.author === author) ? node.nodeSize : 0;
  }
  const own = suggestionsOf(node).filter((suggestion) => suggestion.author === author);
  if (own.some(({ kind }) => kind === "insert" || kind === "delete")) return node.nodeSize + 2;
  return own.length + costOf(node.children, author);
}
