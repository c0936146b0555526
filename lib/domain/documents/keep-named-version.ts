import type { Tx } from "#lib/infra/db.ts";
import { addVersion } from "./add-version.ts";
import { readSettledText } from "./read-settled-text.ts";

/**
 * Keeps the working text, without what is only suggested, as a version of that name; it stays open.
 * @param tx open transaction of the verb that owns the text, which has authorized; locks the document's row until commit, for
 *   two that keep at once would take the same number
 * @returns the version's number, from 1
 */
export async function keepNamedVersion(
  tx: Tx,
  { documentId, name, createdById }: { documentId: string; name: string; createdById: string },
): Promise<number> {
  await tx.$queryRaw`SELECT "id" FROM "Document" WHERE "id" = ${documentId}::uuid FOR NO KEY UPDATE`;
  const text = await readSettledText(tx, documentId);
  const { number } = await addVersion(tx, { documentId, kind: "named", name, createdById, text });
  return number;
}
