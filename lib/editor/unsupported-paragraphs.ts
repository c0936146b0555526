import type { DocumentJson, NodeJson } from "./document-json.ts";
import { blockText } from "./plain-text.ts";

/** The paragraphs of a text, and those that rest on nothing, each with its first block's id (null: it has none). */
export type Support = { all: number; unsupported: { blockId: string | null; text: string }[] };

/**
 * What of a report rests on nothing. A paragraph rests on something if it cites a source, has a note, or leads to a finding
 * or paper; or if the section it stands in embeds a finding or paper, the section being all below its heading to the next
 * one of the same rank. A list, a quotation and an answer count as one paragraph; headings, questions, captions, tables and
 * formulas are none.
 * @param leads whether a link's address leads to a finding or paper
 */
export function supportOf(document: DocumentJson, leads: (href: string) => boolean): Support {
  const support: Support = { all: 0, unsupported: [] };
  for (const [index, block] of document.content.entries()) {
    const text = textOf(block).trim();
    if (!counted.has(block.type) || text === "") continue;
    support.all += 1;
    if (rests(block, leads) || embeds(sectionOf(document.content, index))) continue;
    support.unsupported.push({ blockId: idOf(block), text });
  }
  return support;
}

const counted = new Set(["paragraph", "bulletList", "orderedList", "blockquote", "callout", "exchange"]);
const embedding = new Set(["findingBlock", "paperBlock"]);
const resting = new Set(["citation", "footnote"]);

/** The section a block stands in; before the first heading, what stands there. */
function sectionOf(blocks: readonly NodeJson[], index: number): NodeJson[] {
  const start = blocks.slice(0, index).findLastIndex(isHeading);
  const rank = start < 0 ? 0 : levelOf(blocks[start]);
  const after = blocks.slice(start + 1);
  const end = after.findIndex((block) => isHeading(block) && (start < 0 || levelOf(block) <= rank));
  return end < 0 ? after : after.slice(0, end);
}

function embeds(section: readonly NodeJson[]): boolean {
  return section.some(({ type }) => embedding.has(type));
}

function rests(node: NodeJson, leads: (href: string) => boolean): boolean {
  const linked = node.marks?.some(({ type, attrs }) => type === "link" && leads(String(attrs?.href ?? "")));
  return (
    resting.has(node.type) || linked === true || (node.content ?? []).some((child) => rests(child, leads))
  );
}

function textOf(node: NodeJson): string {
  if (node.type === "question") return "";
  if (node.type === "paragraph") return blockText(node);
  return (node.content ?? []).map(textOf).filter(Boolean).join(" ");
}

function idOf(node: NodeJson): string | null {
  if (typeof node.attrs?.id === "string") return node.attrs.id;
  return node.content?.map(idOf).find((id) => id !== null) ?? null;
}

function isHeading({ type }: NodeJson): boolean {
  return type === "heading";
}

function levelOf(block: NodeJson | undefined): number {
  return Number(block?.attrs?.level ?? 1);
}
