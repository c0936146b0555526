import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { log } from "#lib/infra/log.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { readImprint } from "./read-imprint.ts";
import { type ReleaseFormat, releaseFormats } from "./types.ts";
import { readMatter, writeReleaseFile } from "./write-release-file.ts";

/**
 * Makes the downloads of a release that are not made yet, one after the other, and counts them. May be broken off anywhere and
 * called again: what stands in the store is only known by its row, and a row is only written for bytes that are there.
 * A release that was cancelled gets none.
 * Throws: when a file cannot be written; those before it stay.
 */
export async function makeReleaseFiles(releaseId: string): Promise<void> {
  const release = await db.release.findFirst({
    where: { id: releaseId, state: { not: "cancelled" } },
    select: { content: true, releaseAt: true, files: { select: { format: true } } },
  });
  if (!release) return;
  const { releaseAt } = release;
  const content = editionContentSchema.parse(JSON.parse(release.content));
  const made = new Set(release.files.map(({ format }) => format));
  const missing = releaseFormats.filter((format) => !made.has(format));
  if (missing.length === 0) return;
  const matter = await readMatter({ content, imprint: await readImprint(releaseId) });
  for (const format of missing) {
    const { bytes, type } = await writeReleaseFile(matter, format);
    const hash = hashOf(bytes);
    const key = `releases/${releaseId}/${hash.slice(0, 16)}.${format}`;
    await fileStore().write(key, bytes, type);
    const file = { format, key, hash, sizeBytes: bytes.byteLength };
    if (!(await note({ releaseId, releaseAt }, file))) return;
  }
}

type Noted = { format: ReleaseFormat; key: string; hash: string; sizeBytes: number };

type MadeFor = { releaseId: string; releaseAt: Date | null };

/**
 * Another process may have made the same: the first row stands.
 * @returns false where the release got another instant meanwhile: the file names a day that it will not come out on, and others are
 *   made in its place
 */
async function note({ releaseId, releaseAt }: MadeFor, file: Noted): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [now] = await tx.$queryRaw<{ releaseAt: Date | null }[]>`
      select "releaseAt" from "Release" where id = ${releaseId}::uuid for update`;
    if (now?.releaseAt?.getTime() !== releaseAt?.getTime()) return false;
    await tx.releaseFile.createMany({ data: [{ releaseId, ...file }], skipDuplicates: true });
    const filesMade = await tx.releaseFile.count({ where: { releaseId } });
    const { state } = await tx.release.update({
      where: { id: releaseId },
      data: { filesMade },
      select: { state: true },
    });
    // The public page is kept without it.
    if (state === "released") await tx.$executeRaw`SELECT pg_notify('public_changed', '')`;
    return true;
  });
}

/**
 * Makes the downloads that are missing: the job that makes them was lost, or gave up. One release whose downloads cannot be made
 * keeps no other waiting.
 * @returns how many releases could not be given theirs; each is logged
 */
export async function makeMissingFiles(): Promise<number> {
  let failed = 0;
  for await (const { id } of inBatches(listUnmade)) {
    try {
      await makeReleaseFiles(id);
    } catch (error) {
      log.error({ err: error, releaseId: id }, "downloads could not be made");
      failed += 1;
    }
  }
  return failed;
}

function listUnmade({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select id from "Release" where state <> 'cancelled' and "filesMade" < "filesWanted" and id > ${after}::uuid
      and "requestedAt" < clock_timestamp() - interval '1 minute'
    order by id limit ${atOnce}`;
}
