import type { Node } from "@tiptap/pm/model";
import type { DocumentJson, NodeJson } from "./document-json.ts";
import { offsetOfPassage, type Passage } from "./passage.ts";
import { runningTextOf } from "./passage-text.ts";

/** Where a thread stands in an open document, in positions of it. `words` in a note count as where the note is.
 *  `text`: it is about the whole. */
export type CommentPlace =
  | { kind: "words"; from: number; to: number; isMarked: boolean }
  | { kind: "block"; from: number; to: number }
  | { kind: "text"; from: number; to: number };

/**
 * Finds what threads are about: by the marks the text bears, by the block, and where neither is there, by the words
 * themselves.
 * @returns by the thread's id; a thread that is missing has lost its passage: it is shown as orphaned
 */
export function commentPlaces(
  document: Node,
  threads: readonly { id: string; passage: Passage }[],
): Map<string, CommentPlace> {
  const { marks, blocks } = anchorsIn(document);
  const byWords = finderIn(document);
  const places = new Map<string, CommentPlace>();
  for (const { id, passage } of threads) {
    const place =
      wholeText(passage) ?? marks.get(id) ?? blocks.get(passage.anchor.blockId ?? "") ?? byWords(passage);
    if (place) places.set(id, place);
  }
  return places;
}

/** The ids of the blocks that are no text: figures, tables, formulas and the like. Comments are about them as a whole. */
export function wholeBlocks(document: DocumentJson): Set<string> {
  const ids = new Set<string>();
  const visit = (node: NodeJson) => {
    if (isWholeBlock(node.type) && typeof node.attrs?.id === "string") ids.add(node.attrs.id);
    node.content?.forEach(visit);
  };
  document.content.forEach(visit);
  return ids;
}

/** Whether a comment on a node of this type is about the node and not about its words. */
export function isWholeBlock(type: string): boolean {
  return ["figure", "tableFigure", "table", "blockMath"].includes(type);
}

type Words = Extract<CommentPlace, { kind: "words" }>;

function anchorsIn(document: Node) {
  const marks = new Map<string, Words>();
  const blocks = new Map<string, CommentPlace>();
  document.descendants((node, position) => {
    if (node.isText) noteMarks(marks, node, position);
    else if (isWholeBlock(node.type.name) && typeof node.attrs.id === "string")
      blocks.set(node.attrs.id, { kind: "block", from: position, to: position + node.nodeSize });
  });
  return { marks, blocks };
}

/** A passage reaches from its first marked letter to its last. */
function noteMarks(marks: Map<string, Words>, text: Node, position: number): void {
  for (const mark of text.marks) {
    if (mark.type.name !== "comment" || typeof mark.attrs.id !== "string") continue;
    const known = marks.get(mark.attrs.id);
    const to = position + text.nodeSize;
    marks.set(mark.attrs.id, { kind: "words", from: known?.from ?? position, to, isMarked: true });
  }
}

function wholeText({ quote, anchor }: Passage): CommentPlace | null {
  return quote === "" && anchor.blockId === null ? { kind: "text", from: 0, to: 0 } : null;
}

/** The running text is read once, and only if a thread asks for it. */
function finderIn(document: Node): (passage: Passage) => CommentPlace | null {
  let running: ReturnType<typeof runningTextOf> | undefined;
  return (passage) => {
    if (passage.quote === "") return null;
    running ??= runningTextOf(document);
    const offset = offsetOfPassage(running, passage);
    if (offset === null) return null;
    const [from, to] = [
      running.positionAt(offset),
      running.positionAt(offset + passage.quote.length - 1) + 1,
    ];
    return { kind: "words", from, to, isMarked: false };
  };
}
