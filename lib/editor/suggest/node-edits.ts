import type { Node } from "@tiptap/pm/model";
import { freshCopy } from "./fresh-copy.ts";
import { isOwn, isOwnInsert, type Refining } from "./refining.ts";
import { suggestionsOf, withSuggestions } from "./suggestion.ts";

/** A new node, suggested as a whole. */
export function insertedNode(node: Node, { by }: Refining): Node {
  return withSuggestions(freshCopy(node), [{ ...by, kind: "insert" }]);
}

/** Nodes that should go: what one suggested oneself goes at once, the rest is struck. What was struck already stays so. */
export function struckNodes(nodes: readonly Node[], { by }: Refining): Node[] {
  return nodes
    .filter((node) => !isOwnInsert(node, by.author))
    .map((node) =>
      suggestionsOf(node).some(isOwn("delete", by.author))
        ? node
        : withSuggestions(node, [...suggestionsOf(node), { ...by, kind: "delete" }]),
    );
}
