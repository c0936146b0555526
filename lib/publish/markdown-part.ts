import type { NodeJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";

/** What was written in Markdown as blocks of a part: its headings stand below the part's, and its blocks have no ids, so that
 *  the same words give the same blocks. */
export function markdownPart(markdown: string): NodeJson[] {
  if (markdown.trim() === "") return [];
  return documentFromMarkdown(markdown, { newId: () => "" }).content.map(below);
}

function below(node: NodeJson): NodeJson {
  if (node.type !== "heading") return node;
  return { ...node, attrs: { ...node.attrs, level: node.attrs?.level === 2 ? 3 : 4 } };
}
