import type { DocumentJson, NodeJson } from "./document-json.ts";

/** What is numbered in a text, each kind on its own from 1: figures, tables that carry a caption, and the questions of
 *  an interview. Numbers are never stored: they follow from the order, in the editor as in print. */
export type NumberedKind = "figure" | "table" | "question";

export type NumberedBlock = { kind: NumberedKind; number: number; blockId: string | null };

/** As what a node is numbered, by the name of its type; null for all others. */
export function numberedKind(type: string): NumberedKind | null {
  return kinds.get(type) ?? null;
}

/** Counts while a text is read in order. @returns the next number of a kind */
export function newNumbering(): (kind: NumberedKind) => number {
  const counts = new Map<NumberedKind, number>();
  return (kind) => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return next;
  };
}

/** Everything in a document that has a number, in order. `blockId` is the node's own id, null where it has none. */
export function numberedBlocks(document: DocumentJson): NumberedBlock[] {
  const next = newNumbering();
  const read = (node: NodeJson): NumberedBlock[] => {
    const kind = numberedKind(node.type);
    const own = kind ? [{ kind, number: next(kind), blockId: idOf(node) }] : [];
    return [...own, ...(node.content ?? []).flatMap(read)];
  };
  return document.content.flatMap(read);
}

const kinds = new Map<string, NumberedKind>([
  ["figure", "figure"],
  ["tableFigure", "table"],
  ["exchange", "question"],
]);

function idOf(node: NodeJson): string | null {
  return typeof node.attrs?.id === "string" ? node.attrs.id : null;
}
