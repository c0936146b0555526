import type { NodeJson } from "#lib/editor/document-json.ts";

/** Only ids that can stand in an address; anything else came from outside the editor. */
export function blockIdOf(node: NodeJson): string | null {
  const id = node.attrs?.id;
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : null;
}
