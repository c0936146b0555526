import { isUuid } from "#lib/base/uuid.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";

/** As many notices as one edition carries; whoever has more to say publishes a new one. */
export const mostNotices = 50;

/** As many relations as are said of one publication. */
export const mostRelations = 50;

/** The findings and papers a report embeds, each once, in the order they stand. */
export function referencesIn(document: DocumentJson): { findings: string[]; papers: string[] } {
  return {
    findings: idsOf(document.content, "findingBlock", "findingId"),
    papers: idsOf(document.content, "paperBlock", "paperId"),
  };
}

function idsOf(nodes: readonly NodeJson[], type: string, attribute: string): string[] {
  const ids = nodes.filter((node) => node.type === type).map((node) => String(node.attrs?.[attribute] ?? ""));
  return [...new Set(ids)].filter(isUuid);
}
