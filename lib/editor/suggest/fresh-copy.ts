import { Fragment, type Node } from "@tiptap/pm/model";
import { newBlockId } from "../block-id.ts";

/** A copy whose blocks have ids of their own. Only text carries marks: the binding keeps no others. */
export function freshCopy(node: Node): Node {
  if (node.isText) return node;
  const attrs = "id" in node.attrs ? { ...node.attrs, id: newBlockId() } : node.attrs;
  return node.type.create(attrs, Fragment.fromArray(node.children.map(freshCopy)));
}

/** Blocks whose id stands in the text a second time get one of their own. */
export function withoutDuplicates(content: Fragment, seen = new Set<unknown>()): Fragment {
  const nodes = content.content.map((node) => {
    if (node.isText) return node;
    const { id } = node.attrs;
    const isTaken = typeof id === "string" && seen.has(id);
    seen.add(id);
    const inner = withoutDuplicates(node.content, seen);
    return node.type.create(isTaken ? { ...node.attrs, id: newBlockId() } : node.attrs, inner);
  });
  return Fragment.fromArray(nodes);
}
