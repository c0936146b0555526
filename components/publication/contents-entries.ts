import { blockAnchor } from "#lib/publish/anchors.ts";
import { wordsOf } from "#lib/publish/inlines.ts";
import type { Block, Model } from "#lib/publish/types.ts";

/** A line of the contents: where it leads, and how deep it stands. */
export type ContentsLine = { href: string; level: 2 | 3 | 4; words: string };

/** The headings of a text and the questions of its interview, numbered as they are printed, in the order of the text. */
export function contentsEntries({ blocks, contents }: Pick<Model, "blocks" | "contents">): ContentsLine[] {
  const headings = contents.map(({ slug, level, text }) => ({ href: `#${slug}`, level, words: text }));
  const questions = blocks.flatMap((block) => (block.kind === "exchange" ? questionOf(block) : []));
  if (questions.length === 0) return headings;
  const lines = new Map([...headings, ...questions].map((line) => [line.href, line]));
  const inOrder = blocks.flatMap((block) => {
    const line = lines.get(hrefOf(block));
    return line ? [line] : [];
  });
  const known = new Set(inOrder);
  // What stands deeper, in a quotation, comes after: there is no telling where it belongs among questions.
  return [...inOrder, ...headings.filter((line) => !known.has(line))];
}

type Exchange = Extract<Block, { kind: "exchange" }>;

function questionOf({ number, blockId, question }: Exchange): ContentsLine[] {
  if (!blockId) return [];
  return [{ href: `#${blockAnchor(blockId)}`, level: 2, words: `${number}. ${wordsOf(question).trim()}` }];
}

function hrefOf(block: Block): string {
  if (block.kind === "heading") return `#${block.slug}`;
  return block.kind === "exchange" && block.blockId ? `#${blockAnchor(block.blockId)}` : "";
}
