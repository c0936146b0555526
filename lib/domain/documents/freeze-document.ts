import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { addVersion } from "./add-version.ts";
import { readSettledText } from "./read-settled-text.ts";
import type { FrozenVersion, WorkingTextClosed } from "./types.ts";

/**
 * Freezes the working text, without what is only suggested, as the next version; the working text becomes read-only
 * for everybody, live connections included. The version is rebuilt from plain content: no trace of who typed what goes into it.
 * @param tx open transaction of the verb that owns the text, which has authorized; locks the document's row until
 *   commit, so that no update can slip in between reading and closing
 * @returns the version; its number counts from 1
 * Refuses: WorkingTextClosed (somebody froze it first, or there is no such document).
 */
export async function freezeDocument(
  tx: Tx,
  { documentId, name, createdById }: { documentId: string; name: string; createdById: string | null },
): Promise<Result<FrozenVersion, WorkingTextClosed>> {
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Document" WHERE "id" = ${documentId}::uuid AND "closedAt" IS NULL FOR UPDATE`;
  if (!open) return refuse({ kind: "WorkingTextClosed" });
  const text = await readSettledText(tx, documentId);
  const version = await addVersion(tx, { documentId, kind: "submitted", name, createdById, text });
  await tx.document.update({
    where: { id: documentId },
    data: { closedAt: new Date() },
    select: { id: true },
  });
  return ok(version);
}
