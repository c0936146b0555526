import { prosemirrorToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { fragmentName } from "./crdt-text.ts";

/**
 * Puts blocks into a shared document.
 * @param at the block they go before, from 0; as many as there are for the end
 * Throws: RangeError when they are not of the document schema.
 */
export function insertBlocks(doc: Y.Doc, at: number, blocks: readonly NodeJson[]): void {
  const node = editorSchema().nodeFromJSON({ type: "doc", content: blocks });
  node.check();
  const scratch = new Y.Doc();
  const fragment = scratch.getXmlFragment(fragmentName);
  prosemirrorToYXmlFragment(node, fragment);
  const copies = (fragment.toArray() as Y.XmlElement[]).map((block) => block.clone());
  doc.getXmlFragment(fragmentName).insert(at, copies);
}
