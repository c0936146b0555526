import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { newBlockId } from "./block-id.ts";
import type { DocumentJson, NodeJson } from "./document-json.ts";
import { toBlocks } from "./markdown/blocks.ts";
import { unreferencedNotes } from "./markdown/notes.ts";
import { type MarkdownOptions, readingOf } from "./markdown/reading.ts";
import { blocksOf, isTameMarkdown } from "./markdown/tame.ts";

/** Reads Markdown (GitHub's, with tables and footnotes) as a document. Nothing is lost: what a document cannot hold
 *  (HTML, images, code blocks, notes nobody refers to) stays as text. A heading of level 1 becomes level 2, deeper
 *  than 4 becomes 4. A paragraph that is only `{{finding:…}}` or `{{paper:…}}` becomes that block if
 *  `options.resolveBlock` knows it. Blocks get new ids. Never throws: a text whose markup
 *  exceeds any reasonable bound is taken as plain paragraphs. */
export function documentFromMarkdown(markdown: string, options: MarkdownOptions = {}): DocumentJson {
  if (!isTameMarkdown(markdown)) return plainParagraphs(markdown, options.newId ?? newBlockId);
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reading = readingOf(root, options);
  const content: NodeJson[] = [...toBlocks(root.children, reading), ...unreferencedNotes(root, reading)];
  return {
    type: "doc",
    content: content.length > 0 ? content : [{ type: "paragraph", attrs: { id: reading.newId() } }],
  };
}

function plainParagraphs(text: string, newId: () => string): DocumentJson {
  const content = blocksOf(text).map((block) => ({
    type: "paragraph",
    attrs: { id: newId() },
    content: [{ type: "text", text: block.replaceAll(/\s+/g, " ").trim() }],
  }));
  return { type: "doc", content };
}
