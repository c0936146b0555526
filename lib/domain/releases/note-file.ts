import { db, type Tx } from "#lib/infra/db.ts";
import { minutesToNextTry } from "./rules.ts";
import type { ReleaseFormat, UnmadeReason } from "./types.ts";

/** A release at the instant for which its files are made. */
export type MadeFor = { releaseId: string; releaseAt: Date | null };

export type MadeFile = { format: ReleaseFormat; key: string; hash: string; sizeBytes: number };

/**
 * Writes down a file that is in the store. Another process may have made the same: the first row stands.
 * @returns false where the release got another instant meanwhile: the file names a day that it will not come out on, and others are
 *   made in its place
 */
export function noteFile(made: MadeFor, file: MadeFile): Promise<boolean> {
  const { releaseId } = made;
  const { format } = file;
  return whileItStands(made, async (tx) => {
    await tx.releaseFile.createMany({ data: [{ releaseId, ...file }], skipDuplicates: true });
    await tx.unmadeFile.deleteMany({ where: { releaseId, format } });
    const filesMade = await tx.releaseFile.count({ where: { releaseId } });
    const data = { filesMade };
    const { state } = await tx.release.update({ where: { id: releaseId }, data, select: { state: true } });
    // The public page is kept without it.
    if (state === "released") await tx.$executeRaw`SELECT pg_notify('public_changed', '')`;
  });
}

/**
 * Writes down that a file could not be made, and when it is tried again.
 * @returns false where the release got another instant meanwhile
 */
export function noteUnmade(
  made: MadeFor,
  { format, reason }: { format: ReleaseFormat; reason: UnmadeReason },
): Promise<boolean> {
  const { releaseId } = made;
  return whileItStands(made, async (tx) => {
    const where = { releaseId_format: { releaseId, format } };
    const before = await tx.unmadeFile.findUnique({ where, select: { tries: true } });
    const tries = (before?.tries ?? 0) + 1;
    await tx.$executeRaw`
      insert into "UnmadeFile" ("releaseId", "format", "reason", "tries", "tryAgainAt")
      values (${releaseId}::uuid, ${format}, ${reason}, ${tries},
        clock_timestamp() + make_interval(mins => ${minutesToNextTry(tries)}::int))
      on conflict ("releaseId", "format")
      do update set "reason" = excluded."reason", "tries" = excluded."tries", "tryAgainAt" = excluded."tryAgainAt"`;
  });
}

/** The release's row is locked: what is written is true of the instant it has. */
function whileItStands(
  { releaseId, releaseAt }: MadeFor,
  write: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [now] = await tx.$queryRaw<{ releaseAt: Date | null }[]>`
      select "releaseAt" from "Release" where id = ${releaseId}::uuid for update`;
    if (now?.releaseAt?.getTime() !== releaseAt?.getTime()) return false;
    await write(tx);
    return true;
  });
}
