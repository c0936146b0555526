import { DocumentBody } from "#components/document/document-body.tsx";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { buildModel } from "#lib/publish/model.ts";

/** A charter or a summary, which are stored as Markdown, drawn as any other document. */
export function MarkdownText({ markdown }: { markdown: string }) {
  return <DocumentBody model={buildModel(documentFromMarkdown(markdown))} />;
}
