import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { updateOf } from "./crdt-text.ts";

/**
 * Begins a working text for a paper or report. Its first content is written once, here: a client that seeded a text
 * it believes empty would double it.
 * @param tx open transaction of the verb that owns the text, which has authorized
 * @returns the document's id. Throws: RangeError when the content is not of the document schema
 */
export async function createDocument(
  tx: Tx,
  { groupId, kind, content }: { groupId: string; kind: "paper" | "report"; content?: DocumentJson },
): Promise<string> {
  const seed = content && { create: { data: new Uint8Array(updateOf(content)) } };
  const { id } = await tx.document.create({
    data: { groupId, kind, ...(seed ? { updates: seed } : {}) },
    select: { id: true },
  });
  return id;
}
