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
  return row && bytesOf(row);
}

/**
 * The same download of several editions that anybody may read, by their ids; those that have none are missing.
 * Throws: as `findEditionFile`.
 */
export async function findEditionFiles(
  editionIds: readonly string[],
  format: ReleaseFormat,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const rows = await db.releaseFile.findMany({
    where: { format, release: { edition: { AND: [{ id: { in: [...editionIds] } }, readableEditions] } } },
    select: { key: true, hash: true, release: { select: { editionId: true } } },
  });
  const read = rows.map(async (row) => [row.release.editionId ?? "", await bytesOf(row)] as const);
  return new Map(await Promise.all(read));
}

/** The downloads there are of an edition that anybody may read. */
export async function listEditionFiles(editionId: string): Promise<ReleaseFormat[]> {
  const rows = await db.releaseFile.findMany({
    where: { release: { edition: { AND: [{ id: editionId }, readableEditions] } } },
    select: { format: true },
  });
  return releaseFormats.filter((format) => rows.some((row) => row.format === format));
}

async function bytesOf({ key, hash }: { key: string; hash: string }): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fileStore().read(key);
  if (!bytes || hashOf(bytes) !== hash) throw new Error(`The file store does not hold ${key} as it was`);
  return bytes;
}
