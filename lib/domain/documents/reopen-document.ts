import type { Tx } from "#lib/infra/db.ts";

/**
 * Opens a frozen working text for writing again; its authors' live connections come back by themselves. Opening an
 * open text changes nothing.
 * @param tx open transaction of the verb that owns the text, which has authorized
 */
export async function reopenDocument(tx: Tx, documentId: string): Promise<void> {
  await tx.document.updateMany({
    where: { id: documentId, closedAt: { not: null } },
    data: { closedAt: null },
  });
}
