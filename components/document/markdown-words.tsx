import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { buildModel } from "#lib/publish/model.ts";
import type { Block } from "#lib/publish/types.ts";
import { DocumentBody } from "./document-body.tsx";

export type MarkdownWordsProps = {
  markdown: string;
  /** Of the addresses of its headings, so that they are nobody else's on the page. */
  prefix: string;
};

/** Words that somebody wrote in Markdown, as a part of a page; their headings stand below the page's. */
export function MarkdownWords({ markdown, prefix }: MarkdownWordsProps) {
  const model = buildModel(documentFromMarkdown(markdown, { newId: () => "" }));
  return <DocumentBody model={{ ...model, blocks: model.blocks.map((block) => lowered(block, prefix)) }} />;
}

function lowered(block: Block, prefix: string): Block {
  if (block.kind !== "heading") return block;
  return { ...block, level: block.level === 2 ? 3 : 4, slug: `${prefix}-${block.slug}` };
}
