import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import { type Authorship, type NodeSuggestion, suggestionsOf, withSuggestions } from "./suggestion.ts";

/** Two neighbours as they have to be to become one while something is still suggested of either as a whole: what only one
 *  of them is to come or go for is said of its words instead, or the other's would come or go with them. */
export function readyToMerge(first: Node, second: Node): [Node, Node] {
  const [going, alsoGoing] = [pendingOf(first, "delete"), pendingOf(second, "delete")];
  const together =
    going.length === alsoGoing.length && going.every(({ id }, place) => id === alsoGoing[place]?.id);
  const comesAlong = pendingOf(second, "insert").every(({ id }) => isPending(first, "insert", id));
  const next = comesAlong ? second : toldOfWords(second, "insert");
  return together ? [first, next] : [toldOfWords(first, "delete"), toldOfWords(next, "delete")];
}

/** Whether the node as a whole is suggested to come, or to go. */
export function isPendingWhole(node: Node, kind: Whole): boolean {
  return pendingOf(node, kind).length > 0;
}

type Whole = "insert" | "delete";

function pendingOf(node: Node, kind: Whole): NodeSuggestion[] {
  return node.isText ? [] : suggestionsOf(node).filter((suggestion) => suggestion.kind === kind);
}

function isPending(node: Node, kind: Whole, id: string): boolean {
  return pendingOf(node, kind).some((suggestion) => suggestion.id === id);
}

function toldOfWords(node: Node, kind: Whole): Node {
  const [said] = pendingOf(node, kind);
  if (!said) return node;
  const rest = suggestionsOf(node).filter((suggestion) => suggestion.kind !== kind);
  const content = node.children.map((child) => told(child, kind, said));
  return withSuggestions(node.copy(Fragment.fromArray(content)), rest);
}

function told(node: Node, kind: Whole, { id, author, at }: Authorship): Node {
  const by = { id, author, at };
  if (node.isText) return node.mark(markOf(node, kind, by).addToSet(node.marks));
  if (node.isInline || node.isLeaf) return withSuggestions(node, [...suggestionsOf(node), { ...by, kind }]);
  return node.copy(Fragment.fromArray(node.children.map((child) => told(child, kind, by))));
}

function markOf(node: Node, kind: Whole, by: Authorship): Mark {
  const name = kind === "insert" ? "insertion" : "deletion";
  return node.type.schema.mark(name, { ...by });
}
