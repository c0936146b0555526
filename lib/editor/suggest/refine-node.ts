import { Fragment, type Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { withoutDuplicates } from "./fresh-copy.ts";
import { acceptedUnits } from "./project.ts";
import { refineChildren } from "./refine-children.ts";
import { refineInline } from "./refine-inline.ts";
import { isOwnInsert, isOwnNew, type Place, type Refining } from "./refining.ts";
import { changedAttributes, sameNode } from "./same-node.ts";
import { mentionsSuggestions, type NodeSuggestion, suggestionsOf, written } from "./suggestion.ts";

/** See `Refining.refineNode`. */
export function refineNode(node: Node, wanted: Node, place: Place, refining: Refining): Node | null {
  if (node.isText || node.isLeaf !== wanted.isLeaf || node.inlineContent !== wanted.inlineContent)
    return null;
  const content = refinedContent(node, wanted, place, refining);
  if (!content || !wanted.type.validContent(content)) return null;
  const made = wanted.type.create(formFor(node, wanted, refining), content, node.marks);
  return isSoundTable(made) ? made : null;
}

function refinedContent(node: Node, wanted: Node, place: Place, refining: Refining): Fragment | null {
  if (isDone(node, wanted)) return node.content;
  if (isOwnInsert(node, refining.by.author) && !mentionsOthers(node, refining.by.author))
    return withoutDuplicates(wanted.content);
  if (node.inlineContent) return refineInline(node, wanted, place, refining);
  return refineChildren(node, wanted, place, refining);
}

/** What nobody else has touched in one's own new block needs no word either. */
function mentionsOthers(node: Node, author: string): boolean {
  if (!mentionsSuggestions(node)) return false;
  const isAnothers = (by: { author?: unknown }) => by.author !== undefined && by.author !== author;
  if (node.marks.some(({ attrs }) => isAnothers(attrs))) return true;
  if (!node.isText && suggestionsOf(node).some(isAnothers)) return true;
  return node.children.some((child) => mentionsOthers(child, author));
}

function isDone(node: Node, wanted: Node): boolean {
  const accepted = Fragment.fromArray(acceptedUnits(node).map((unit) => unit.node)).content;
  return (
    accepted.length === wanted.childCount &&
    accepted.every((child, place) => sameNode(child, wanted.child(place)))
  );
}

/** The attributes of the wanted node, its own id kept, and what is now suggested of it. */
function formFor(node: Node, wanted: Node, { by }: Refining) {
  const kept = "id" in node.attrs && "id" in wanted.attrs ? { id: node.attrs.id } : {};
  const suggestions = suggestionsOf(node);
  const changes = changesBetween(node, wanted);
  const silent = !changes || isOwnNew(node, by.author);
  const now = silent
    ? suggestions
    : withChange(suggestions, { ...by, kind: "modify", before: changes }, wanted);
  return { ...wanted.attrs, ...kept, suggestions: written(now) };
}

type Modify = Extract<NodeSuggestion, { kind: "modify" }>;

function changesBetween(node: Node, wanted: Node): Modify["before"] | null {
  const names = changedAttributes(node, wanted).filter(
    (name) => name !== "suggestions" && name in node.attrs,
  );
  const attrs = Object.fromEntries(names.map((name) => [name, node.attrs[name]]));
  if (node.type !== wanted.type) return { type: node.type.name, attrs };
  return names.length > 0 ? { attrs } : null;
}

/** One's own latest change of the node takes the new one in; what is back as it was is no change. */
function withChange(suggestions: readonly NodeSuggestion[], change: Modify, wanted: Node): NodeSuggestion[] {
  const latest = suggestions.findLast((suggestion) => suggestion.kind === "modify");
  if (latest?.kind !== "modify" || latest.author !== change.author) return [...suggestions, change];
  const attrs = { ...change.before.attrs, ...latest.before.attrs };
  const type = latest.before.type ?? change.before.type;
  const merged: Modify = { ...latest, before: { ...(type && type !== wanted.type.name && { type }), attrs } };
  for (const [name, value] of Object.entries(attrs)) if (wanted.attrs[name] === value) delete attrs[name];
  const isChange = merged.before.type !== undefined || Object.keys(attrs).length > 0;
  return suggestions.flatMap((suggestion) =>
    suggestion === latest ? (isChange ? [merged] : []) : [suggestion],
  );
}

/** Rows and cells that come and go one by one must still fit together while both are there. */
function isSoundTable(node: Node): boolean {
  return node.type.name !== "table" || !TableMap.get(node).problems;
}
