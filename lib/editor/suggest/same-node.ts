import { Mark, type Node } from "@tiptap/pm/model";

/** Whether two nodes say the same. Ids of blocks are left out: a copy gets one of its own. */
export function sameNode(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.type !== b.type || a.childCount !== b.childCount || a.nodeSize !== b.nodeSize) return false;
  if (a.isText) return a.text === b.text && Mark.sameSet(a.marks, b.marks);
  if (changedAttributes(a, b).length > 0) return false;
  return a.children.every((child, place) => sameNode(child, b.child(place)));
}

/** Names of the attributes in which two nodes differ, but for their ids. */
export function changedAttributes(a: Node, b: Node): string[] {
  const names = new Set([...Object.keys(a.attrs), ...Object.keys(b.attrs)]);
  return [...names].filter((name) => name !== "id" && a.attrs[name] !== b.attrs[name]);
}
