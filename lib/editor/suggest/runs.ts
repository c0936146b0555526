import type { Node } from "@tiptap/pm/model";
import { contentOf, tokensOf } from "./inline-tokens.ts";
import { joinNodes } from "./pieces.ts";
import { acceptedUnits } from "./project.ts";
import { isOwn, isOwnInsert, type Refining, suggestionMark } from "./refining.ts";
import { suggestionsOf } from "./suggestion.ts";

/** Where two nodes of a run meet. */
export type OldSeam = {
  /** In the content of the run. */
  position: number;
  depth: number;
  /** The second node as it was. */
  original: Node;
  /** Struck nodes between the two. */
  struck: Node[];
};

/** Neighbours put together as one node, with the form of the first. */
export type Run = { node: Node; seams: OldSeam[] };

/** Puts neighbours together. Those somebody joined already are joined as they said; a division one suggested oneself
 *  goes for good. Null where they do not fit. */
export function joinRun(children: readonly Node[], depth: number, refining: Refining): Run | null {
  let run: Run | null = null;
  let struck: Node[] = [];
  for (const child of children) {
    if (!isVisible(child)) struck.push(child);
    else {
      run = run ? joined(run, { child, struck, depth }, refining) : { node: child, seams: [] };
      if (!run) return null;
      struck = [];
    }
  }
  return run;
}

type Next = { child: Node; struck: Node[]; depth: number };

function joined(run: Run, { child, struck, depth }: Next, refining: Refining): Run | null {
  const { author } = refining.by;
  const suggestions = suggestionsOf(child);
  const known = suggestions.find(({ kind }) => kind === "join");
  const deep = known?.kind === "join" ? known.depth : depth;
  const takenIn = takenInto(run.node, child, refining);
  const node = joinNodes(run.node, takenIn ?? child, deep);
  if (!node) return null;
  const isOwnSplit = suggestions.length === 1 && suggestions.some(isOwn("split", author));
  if (struck.length === 0 && (takenIn || isOwnSplit)) return { ...run, node };
  const position = run.node.content.size - deep + 1;
  return { node, seams: [...run.seams, { position, depth: deep, original: child, struck }] };
}

/** Words of a block one suggested oneself, as words suggested for the block before it. Null where it is another's. */
function takenInto(first: Node, child: Node, refining: Refining): Node | null {
  const { author } = refining.by;
  if (!child.isTextblock || !isOwnInsert(child, author) || suggestionsOf(child).length > 1) return null;
  if (isOwnInsert(first, author)) return child;
  const insertion = suggestionMark(refining, "insertion");
  const tokens = tokensOf(child);
  if (tokens.some(({ node }) => node)) return null;
  const marked = tokens.map((token) => ({ ...token, marks: insertion.addToSet(token.marks) }));
  return child.copy(contentOf(marked, child.type.schema));
}

function isVisible(node: Node): boolean {
  return acceptedUnits(node.type.schema.topNodeType.create(null, node)).length > 0;
}
