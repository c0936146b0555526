import { readableEditions } from "#lib/domain/publications/policy.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { type ReleaseFormat, releaseFormats } from "./types.ts";

/**
 * A download of an edition that anybody may read. It asks for no actor: the same file is everybody's.
 * @returns null when there is none. Throws: when its bytes are gone, or not those that were made.
 */
export async function findEditionFile(
  editionId: string,
  format: ReleaseFormat,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db.releaseFile.findFirst({
    where: { format, release: { edition: { AND: [{ id: editionId }, readableEditions] } } },
    select: { key: true, hash: true },
  });
  if (!row) return null;
  const bytes = await fileStore().read(row.key);
  if (!bytes || hashOf(bytes) !== row.hash)
    throw new Error(`The file store does not hold ${row.key} as it was`);
  return bytes;
}

/** The downloads there are of an edition that anybody may read. */
export async function listEditionFiles(editionId: string): Promise<ReleaseFormat[]> {
  const rows = await db.releaseFile.findMany({
    where: { release: { edition: { AND: [{ id: editionId }, readableEditions] } } },
    select: { format: true },
  });
  return releaseFormats.filter((format) => rows.some((row) => row.format === format));
}
