import type { Node } from "@tiptap/pm/model";
import { newBlockId } from "../block-id.ts";
import { type NodeSuggestion, written } from "./suggestion.ts";

/** A node and its first (or last) child and so on, `depth` nodes in all if there are so many. */
export function chainOf(node: Node, depth: number, end: "first" | "last" = "first"): Node[] {
  const next = end === "first" ? node.firstChild : node.lastChild;
  return depth > 1 && next && !next.isText ? [node, ...chainOf(next, depth - 1, end)] : [node];
}

/** Both parts of a node, cut through `depth` levels at a position of its content. Null where the position is not so deep. */
export function cutNode(node: Node, position: number, depth: number): { left: Node; right: Node } | null {
  if (position < 0 || position > node.content.size || node.resolve(position).depth !== depth - 1) return null;
  return { left: node.cut(0, position), right: node.cut(position) };
}

export type ChainForm = {
  /** What the nodes down the chain are like. */
  chain: readonly Node[];
  /** What is suggested of each. */
  suggestions: readonly NodeSuggestion[][];
  /** The nodes are copies and get ids of their own. */
  isNew: boolean;
};

/** The node with another form down its chain of first children. Null where it cannot have it. */
export function rebuiltChain(node: Node, { chain, suggestions, isNew }: ChainForm): Node | null {
  const [form, ...forms] = chain;
  if (!form) return node;
  const attrs = { ...form.attrs, suggestions: written(suggestions[0] ?? []) };
  const named = isNew && "id" in attrs ? { ...attrs, id: newBlockId() } : attrs;
  let { content } = node;
  if (forms.length > 0 && node.firstChild) {
    const first = rebuiltChain(node.firstChild, { chain: forms, suggestions: suggestions.slice(1), isNew });
    if (!first) return null;
    content = content.replaceChild(0, first);
  }
  return form.type.validContent(content) ? form.type.create(named, content) : null;
}
