import { DocumentBody } from "#components/document/document-body.tsx";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { buildModel } from "#lib/publish/model.ts";
import type { Block } from "#lib/publish/types.ts";

/** A group's charter, written in Markdown; its headings stand below the page's. */
export function PublicCharter({ charter }: { charter: string }) {
  const model = buildModel(documentFromMarkdown(charter, { newId: () => "" }));
  return <DocumentBody model={{ ...model, blocks: model.blocks.map(lowered) }} />;
}

function lowered(block: Block): Block {
  if (block.kind !== "heading") return block;
  return { ...block, level: block.level === 2 ? 3 : 4, slug: `charter-${block.slug}` };
}
