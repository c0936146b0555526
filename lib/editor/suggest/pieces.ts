import { Fragment, type Node } from "@tiptap/pm/model";

/** A node of a projected text, with the places its opening and closing had in the text it was made from: its own first,
 *  then its first (or last) child's, and so on down. They are what goes when two nodes become one. */
export type Piece = { node: Node; opens: number[]; closes: number[] };

/** A node of a projected text that came of these children of its parent, the last one not included. */
export type Unit = { node: Node; from: number; to: number };

/** A node that stays as it is. */
export function untouched(node: Node, at: number): Piece {
  const opens: number[] = [];
  const closes: number[] = [];
  for (let first: Node | null = node, place = at; first && !first.isLeaf; first = first.firstChild)
    opens.push(place++);
  for (let last: Node | null = node, place = at + node.nodeSize; last && !last.isLeaf; last = last.lastChild)
    closes.push(--place);
  return { node, opens, closes };
}

/** Two neighbours as one node, `depth` levels deep, with the form of the first. Null where that cannot be. */
export function joinNodes(first: Node, second: Node, depth: number): Node | null {
  if (first.isLeaf || second.isLeaf || first.isText || second.isText) return null;
  if (depth <= 1) return withContent(first, first.content.append(second.content));
  const { lastChild } = first;
  const { firstChild } = second;
  if (!lastChild || !firstChild) return null;
  const seam = joinNodes(lastChild, firstChild, depth - 1);
  if (!seam) return null;
  const children = [...first.children.slice(0, -1), seam, ...second.children.slice(1)];
  return withContent(first, Fragment.fromArray(children));
}

/** The same for pieces; `gone` learns which places of the text fell away. */
export function joinPieces(
  first: Piece,
  second: Piece,
  depth: number,
): { joined: Piece; gone: number[] } | null {
  const node = joinNodes(first.node, second.node, depth);
  if (!node || first.closes.length < depth || second.opens.length < depth) return null;
  const gone = [...first.closes.slice(0, depth), ...second.opens.slice(0, depth)];
  return { joined: { node, opens: first.opens, closes: second.closes }, gone };
}

function withContent(node: Node, content: Fragment): Node | null {
  return node.type.validContent(content) ? node.copy(content) : null;
}
