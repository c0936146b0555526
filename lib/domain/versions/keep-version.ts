import { addVersion } from "#lib/domain/documents/add-version.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import { frozenTextOf } from "#lib/domain/documents/rules.ts";
import type { FrozenVersion } from "#lib/domain/documents/types.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * Keeps the working text as an automatic version, unless the last version says the same.
 * @param tx open transaction of whoever wants it kept, which has authorized
 * @returns the version with what the text says now; `isNew` is false when it was there already
 */
export async function keepVersion(
  tx: Tx,
  documentId: string,
): Promise<Pick<FrozenVersion, "id" | "number"> & { isNew: boolean }> {
  // Two that keep at once would take the same number.
  await tx.$queryRaw`SELECT "id" FROM "Document" WHERE "id" = ${documentId}::uuid FOR NO KEY UPDATE`;
  const text = await readSettledText(tx, documentId);
  const last = await tx.documentVersion.findFirst({
    where: { documentId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, hash: true },
  });
  if (last && last.hash === frozenTextOf(text).hash)
    return { id: last.id, number: last.number, isNew: false };
  const version = await addVersion(tx, { documentId, kind: "automatic", name: "", createdById: null, text });
  return { id: version.id, number: version.number, isNew: true };
}
