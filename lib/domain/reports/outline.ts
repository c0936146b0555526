import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { blockText, plainText, wordCount } from "#lib/editor/plain-text.ts";
import type { ArrangeSectionInput } from "./schema.ts";
import type { Heading, Section } from "./types.ts";

/** The blocks of a text, one by one: what is no heading is null. */
export type Outlined = readonly (Heading | null)[];

/** What is done to the blocks from `from` up to `to`: they go before the block at `at`, or their headings change their level. */
export type Arrangement =
  | { kind: "move"; from: number; to: number; at: number }
  | { kind: "shift"; from: number; to: number; by: 1 | -1 };

export type ArrangeRefusal = { kind: "SectionGone" } | { kind: "NoPlaceForSection" };

/** Only headings that stand in the text itself, not in a box, make its outline. */
export function outlinedOf({ content }: Pick<DocumentJson, "content">): Outlined {
  return content.map(headingOf);
}

function headingOf(node: NodeJson): Heading | null {
  if (node.type !== "heading" || typeof node.attrs?.id !== "string") return null;
  const level = typeof node.attrs.level === "number" ? node.attrs.level : 2;
  return { blockId: node.attrs.id, level, title: blockText(node).trim() };
}

/** Where a section begins and ends: with the next heading that is not below its own. Null: it is not there. */
export function sectionAt(
  blocks: Outlined,
  blockId: string,
): { from: number; to: number; level: number } | null {
  const from = blocks.findIndex((block) => block?.blockId === blockId);
  const level = blocks[from]?.level;
  if (level === undefined) return null;
  return { from, to: nextAtMost(blocks, from + 1, level), level };
}

/**
 * What moving a section means for the blocks of a text.
 * Refuses: SectionGone (it, or where it was to go, is not in the text any more), NoPlaceForSection (it is the first, the last, as
 * deep or as high as can be, or would stand in itself).
 */
export function decideArrangement(
  blocks: Outlined,
  { blockId, move, target }: Pick<ArrangeSectionInput, "blockId" | "move" | "target">,
): Result<Arrangement, ArrangeRefusal> {
  const section = sectionAt(blocks, blockId);
  if (!section) return refuse({ kind: "SectionGone" });
  const { from, to } = section;
  if (move === "in" || move === "out") return decideShift(blocks, section, move === "in" ? 1 : -1);
  const at = move === "before" ? placeBefore(blocks, target) : besideOf(blocks, section, move);
  if (at === "gone") return refuse({ kind: "SectionGone" });
  if (at === null || (at >= from && at <= to)) return refuse({ kind: "NoPlaceForSection" });
  return ok({ kind: "move", from, to, at });
}

type Span = { from: number; to: number; level: number };

function decideShift(
  blocks: Outlined,
  { from, to, level }: Span,
  by: 1 | -1,
): Result<Arrangement, ArrangeRefusal> {
  const levels = blocks.slice(from, to).flatMap((block) => block?.level ?? []);
  const fits = by === 1 ? Math.max(...levels) < 4 && hasAbove(blocks, from, level) : level > 2;
  return fits ? ok({ kind: "shift", from, to, by }) : refuse({ kind: "NoPlaceForSection" });
}

/** A section goes in under the one before it. */
function hasAbove(blocks: Outlined, from: number, level: number): boolean {
  const before = blocks.slice(0, from).findLast((block) => block !== null);
  return before !== undefined && before !== null && before.level >= level;
}

function placeBefore(blocks: Outlined, target: string | undefined): number | "gone" {
  if (target === undefined) return blocks.length;
  return sectionAt(blocks, target)?.from ?? "gone";
}

/** The first section of a part goes up to the end of the part before, the last one down to the beginning of the next. */
function besideOf(blocks: Outlined, { from, to, level }: Span, move: "up" | "down"): number | null {
  if (move === "up") {
    const before = blocks.slice(0, from).findLastIndex((block) => block !== null && block.level <= level);
    const isTop = before <= 0 || blocks.slice(0, before).every((block) => block === null);
    if (before === -1 || ((blocks[before]?.level ?? level) < level && isTop)) return null;
    return before;
  }
  const next = blocks[to];
  if (!next) return null;
  return next.level === level
    ? nextAtMost(blocks, to + 1, level)
    : nextAtMost(blocks, to + 1, Number.POSITIVE_INFINITY);
}

function nextAtMost(blocks: Outlined, start: number, level: number): number {
  const found = blocks.findIndex((block, index) => index >= start && block !== null && block.level <= level);
  return found === -1 ? blocks.length : found;
}

/** The same done to plain content. */
export function arranged(content: readonly NodeJson[], arrangement: Arrangement): NodeJson[] {
  const { from, to } = arrangement;
  if (arrangement.kind === "shift")
    return content.map((node, index) => (index >= from && index < to ? shifted(node, arrangement.by) : node));
  const { at } = arrangement;
  const left = content.filter((_, index) => index < from || index >= to);
  return left.toSpliced(at > from ? at - (to - from) : at, 0, ...content.slice(from, to));
}

function shifted(node: NodeJson, by: 1 | -1): NodeJson {
  const heading = headingOf(node);
  return heading ? { ...node, attrs: { ...node.attrs, level: heading.level + by } } : node;
}

const moves = ["up", "down", "in", "out"] as const;

/** The sections of a text in order, with where each can go. `words` counts those under its heading, to the next heading. */
export function listSections(document: DocumentJson): Section[] {
  const blocks = outlinedOf(document);
  return blocks.flatMap((heading, index) => {
    if (!heading) return [];
    const { from, to } = sectionAt(blocks, heading.blockId) ?? { from: index, to: index + 1 };
    const own = document.content.slice(from + 1, nextAtMost(blocks, from + 1, Number.POSITIVE_INFINITY));
    const may = moves.map((move) => [move, decideArrangement(blocks, { blockId: heading.blockId, move }).ok]);
    return [
      {
        ...heading,
        words: wordCount(plainText({ type: "doc", content: own })),
        below: blocks.slice(from + 1, to).filter((block) => block !== null).length,
        may: Object.fromEntries(may) as Section["may"],
      },
    ];
  });
}
