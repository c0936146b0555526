import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import { type Authorship, markNamed, suggestionsOf } from "./suggestion.ts";

/** The suggestion of the same person that an edit goes on with: words beside their own new or struck words, and in a block
 *  of their own. Null where it is a new one. */
export function continuedBy(doc: Node, steps: readonly Step[], author: string): Authorship | null {
  const [step] = steps;
  if (!(step instanceof ReplaceStep)) return null;
  const [from, to] = [doc.resolve(step.from), doc.resolve(step.to)];
  const beside = [from.nodeBefore, to.nodeAfter, from.nodeAfter].flatMap((node) =>
    node ? authorships(node) : [],
  );
  return [...beside, ...around(from)].find((by) => by.author === author) ?? null;
}

function authorships(node: Node): Authorship[] {
  if (!node.isText) return suggestionsOf(node).map(authorshipOf);
  const marks = [markNamed(node, "insertion"), markNamed(node, "deletion")];
  return marks.flatMap((mark) => (mark ? [authorshipOf(mark.attrs as Authorship)] : []));
}

/** New blocks that the place is in. */
function around(place: ResolvedPos): Authorship[] {
  const found: Authorship[] = [];
  for (let depth = place.depth; depth > 0; depth--)
    for (const suggestion of suggestionsOf(place.node(depth)))
      if (suggestion.kind === "insert" || suggestion.kind === "split") found.push(authorshipOf(suggestion));
  return found;
}

function authorshipOf({ id, author, at }: Authorship): Authorship {
  return { id, author, at };
}
