import type { Node } from "@tiptap/pm/model";
import type { DocumentJson, NodeJson } from "./document-json.ts";

/** An open document as plain content. Where nothing is suggested of a node, nothing is said about it. */
export function documentJsonOf(document: Node): DocumentJson {
  const json = document.toJSON() as DocumentJson;
  for (const block of json.content) withoutSilence(block);
  return json;
}

/** Changes the node, which nobody else has yet. */
function withoutSilence(node: NodeJson): void {
  const { suggestions, ...attrs } = node.attrs ?? {};
  if (suggestions === null) node.attrs = attrs;
  if (Object.keys(attrs).length === 0 && suggestions === null) delete node.attrs;
  for (const mark of node.marks ?? []) if (mark.attrs?.told === true) delete mark.attrs;
  for (const child of node.content ?? []) withoutSilence(child);
}
