import { newBlockId } from "#lib/editor/block-id.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { updateOf } from "./crdt-text.ts";

/**
 * Begins a working text for a paper or report; without content, one empty paragraph. The first content is written
 * once, here: pages that each began a text they believe empty would begin it twice.
 * @param tx open transaction of the verb that owns the text, which has authorized
 * @returns the document's id. Throws: RangeError when the content is not of the document schema
 */
export async function createDocument(
  tx: Tx,
  { groupId, kind, content = blank() }: { groupId: string; kind: "paper" | "report"; content?: DocumentJson },
): Promise<string> {
  const { id } = await tx.document.create({
    data: { groupId, kind, updates: { create: { data: new Uint8Array(updateOf(content)) } } },
    select: { id: true },
  });
  return id;
}

function blank(): DocumentJson {
  return { type: "doc", content: [{ type: "paragraph", attrs: { id: newBlockId() } }] };
}
