import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { log } from "#lib/infra/log.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { PrintMatter } from "#lib/publish/print-matter.ts";
import { type MadeFile, type MadeFor, noteFile, noteUnmade } from "./note-file.ts";
import { readImprint } from "./read-imprint.ts";
import { type ReleaseFormat, releaseFormats, type UnmadeReason, unmadeReasons } from "./types.ts";
import { readMatter, writeReleaseFile } from "./write-release-file.ts";

/**
 * Makes the downloads of a release that are not made yet, one after the other, and counts them. May be broken off anywhere and
 * called again: what stands in the store is only known by its row, and a row is only written for bytes that are there.
 * One that cannot be made keeps no other waiting: that and why is noted, and it is left alone until its time comes again. A
 * release that was cancelled gets none.
 * Throws: when nothing can be noted.
 */
export async function makeReleaseFiles(releaseId: string): Promise<void> {
  const release = await db.release.findFirst({
    where: { id: releaseId, state: { not: "cancelled" } },
    select: { content: true, releaseAt: true },
  });
  if (!release) return;
  const missing = await listMissing(releaseId);
  if (missing.length === 0) return;
  const made = { releaseId, releaseAt: release.releaseAt };
  const matter = await readMatterOf(releaseId, release.content).catch(asError);
  for (const format of missing) {
    if (!(await makeFile(made, format, matter))) return;
  }
}

async function listMissing(releaseId: string): Promise<ReleaseFormat[]> {
  const rows = await db.$queryRaw<{ format: string }[]>`
    select "format" from "ReleaseFile" where "releaseId" = ${releaseId}::uuid
    union all
    select "format" from "UnmadeFile" where "releaseId" = ${releaseId}::uuid and "tryAgainAt" > clock_timestamp()`;
  const others = new Set(rows.map(({ format }) => format));
  return releaseFormats.filter((format) => !others.has(format));
}

async function readMatterOf(releaseId: string, content: string): Promise<PrintMatter> {
  const parsed = editionContentSchema.parse(JSON.parse(content));
  return readMatter({ content: parsed, imprint: await readImprint(releaseId) });
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** @returns false where the release got another instant meanwhile: nothing made for this one is wanted */
async function makeFile(made: MadeFor, format: ReleaseFormat, matter: PrintMatter | Error): Promise<boolean> {
  try {
    if (matter instanceof Error) throw matter;
    return await noteFile(made, await keepFile(made, format, matter));
  } catch (error) {
    log.error({ err: error, releaseId: made.releaseId, format }, "a download could not be made");
    return noteUnmade(made, { format, reason: reasonOf(error) });
  }
}

async function keepFile(
  { releaseId }: MadeFor,
  format: ReleaseFormat,
  matter: PrintMatter,
): Promise<MadeFile> {
  const { bytes, type } = await writeReleaseFile(matter, format);
  const hash = hashOf(bytes);
  const key = `releases/${releaseId}/${hash.slice(0, 16)}.${format}`;
  await fileStore().write(key, bytes, type);
  return { format, key, hash, sizeBytes: bytes.byteLength };
}

/** What bounds the work says why it ended it. */
function reasonOf(error: unknown): UnmadeReason {
  const cause = error instanceof Error ? error.cause : null;
  const kind = typeof cause === "object" && cause !== null && "kind" in cause ? cause.kind : null;
  return unmadeReasons.find((reason) => reason === kind) ?? "NotWritten";
}

/**
 * Makes the downloads that are missing: the job that makes them was lost, or one could not be made and its time has come again.
 * One release whose downloads cannot be made keeps no other waiting.
 * @returns of how many releases nothing could be noted; each is logged
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
    select id from "Release" release where state <> 'cancelled' and id > ${after}::uuid
      and "requestedAt" < clock_timestamp() - interval '1 minute'
      and "filesMade" + (
        select count(*) from "UnmadeFile" unmade
        where unmade."releaseId" = release.id and unmade."tryAgainAt" > clock_timestamp()
      ) < "filesWanted"
    order by id limit ${atOnce}`;
}
