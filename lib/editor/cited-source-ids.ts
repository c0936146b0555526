import { parseCitedItems } from "./cited-items.ts";
import type { NodeJson } from "./document-json.ts";

/** The ids of the sources a text cites, notes included, each once, in the order of first mention. */
export function citedSourceIds(document: { content: NodeJson[] }): string[] {
  const ids = new Set<string>();
  for (const node of document.content) collect(node, ids);
  return [...ids];
}

function collect(node: NodeJson, ids: Set<string>): void {
  if (node.type === "citation")
    for (const { sourceId } of parseCitedItems(node.attrs?.items)) ids.add(sourceId);
  for (const child of node.content ?? []) collect(child, ids);
}
