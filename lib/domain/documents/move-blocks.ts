import type * as Y from "yjs";
import type { Tx } from "#lib/infra/db.ts";
import { fragmentName } from "./crdt-text.ts";
import { type MovedPiece, piecesOf } from "./moved-pieces.ts";

/**
 * Moves blocks of a shared document. A shared document cannot move anything: they are copied, with their ids and all that
 * stands in them, and taken away where they stood.
 * @param at the block they go before, counted as the blocks stand now
 * @returns where each piece went, for `keepMoved`
 */
export function moveBlocks(
  doc: Y.Doc,
  { from, to, at }: { from: number; to: number; at: number },
): MovedPiece[] {
  const fragment = doc.getXmlFragment(fragmentName);
  const old = fragment.toArray().slice(from, to) as Y.XmlElement[];
  const copies = old.map((block) => block.clone());
  return doc.transact(() => {
    fragment.insert(at, copies);
    const pieces = old.flatMap((block, index) => piecesOf(block, copies[index] as Y.XmlElement));
    fragment.delete(at <= from ? from + old.length : from, old.length);
    return pieces;
  });
}

/** Keeps where moved pieces went, so that `rescueWords` finds the place of what is still typed at the old one. */
export async function keepMoved(tx: Tx, documentId: string, pieces: MovedPiece[]): Promise<void> {
  if (pieces.length === 0) return;
  await tx.movedText.create({ data: { documentId, pieces }, select: { id: true } });
}
