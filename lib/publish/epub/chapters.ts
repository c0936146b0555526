import { contentsOf } from "../headings.ts";
import type { Block, ContentsEntry, Inline } from "../types.ts";

/** A file of the book: what stands from one heading of the highest level to the next. `notes`: numbers of the notes that are
 *  referred to in it, in order. */
export type Chapter = { file: string; contents: ContentsEntry[]; blocks: Block[]; notes: number[] };

/** A text cut where its chapters begin; what stands before the first is a chapter of its own. */
export function chaptersOf(blocks: readonly Block[]): Chapter[] {
  const pieces: Block[][] = [];
  for (const block of blocks) {
    const begins = block.kind === "heading" && block.level === 2;
    if (begins || pieces.length === 0) pieces.push([]);
    pieces.at(-1)?.push(block);
  }
  return pieces.map((piece, index) => ({
    file: `chapter-${index + 1}.xhtml`,
    contents: contentsOf(piece),
    blocks: piece,
    notes: notesIn(piece),
  }));
}

/** References stand in lines, lists, boxes and cells. */
function notesIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(notesIn);
  if (typeof value !== "object" || value === null) return [];
  const { kind, number } = value as Partial<Extract<Inline, { kind: "note" }>>;
  if (kind === "note" && number !== undefined) return [number];
  return Object.values(value).flatMap(notesIn);
}
