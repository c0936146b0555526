import type { DocumentJson, NodeJson } from "./document-json.ts";

/** The words of a document for search and counting: one block a line pair, the notes of a block after it, formulas as
 *  LaTeX between dollar signs. */
export function plainText(document: DocumentJson): string {
  return document.content
    .flatMap(linesOf)
    .filter((line) => line.trim() !== "")
    .join("\n\n");
}

/** How many words a text has. Scripts that write no spaces are divided as a dictionary would. */
export function wordCount(text: string): number {
  let count = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) count += 1;
  return count;
}

/** The words of one block without its notes and formulas; a forced line break is a line end. */
export function blockText(block: NodeJson): string {
  return (block.content ?? []).map(inlineText).join("");
}

/** Text blocks are the ones that hold words themselves. */
export function isTextBlock(node: NodeJson): boolean {
  return textBlocks.has(node.type);
}

const textBlocks = new Set(["paragraph", "heading", "question", "caption"]);

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function linesOf(node: NodeJson): string[] {
  if (node.type === "blockMath") return [`$$${latexOf(node)}$$`];
  if (!isTextBlock(node)) return (node.content ?? []).flatMap(linesOf);
  return [lineOf(node), ...(node.content ?? []).filter(isFootnote).map(lineOf)];
}

function lineOf(block: NodeJson): string {
  return (block.content ?? [])
    .map((node) => (node.type === "inlineMath" ? `$${latexOf(node)}$` : inlineText(node)))
    .join("");
}

function inlineText(node: NodeJson): string {
  return node.type === "hardBreak" ? "\n" : (node.text ?? "");
}

function latexOf(node: NodeJson): string {
  return String(node.attrs?.latex ?? "");
}

function isFootnote(node: NodeJson) {
  return node.type === "footnote";
}
