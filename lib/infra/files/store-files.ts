import { ok, type Result, refuse } from "#lib/base/result.ts";
import { log } from "../log.ts";
import { fileStore } from "./file-store.ts";
import type { FileKey } from "./types.ts";

export type NewFile = { key: FileKey; bytes: Uint8Array; contentType: string };

/** The disk or the bucket takes no more. */
export type NoRoomForFiles = { kind: "NoRoomForFiles" };

/**
 * Writes the files of one upload, one after the other, each whole or not at all. What was written of an upload that then failed
 * is written over when it is sent again: names are hashes of contents.
 * Refuses: NoRoomForFiles. Throws: when the file store does not take them for another reason.
 */
export async function storeFiles(files: readonly NewFile[]): Promise<Result<undefined, NoRoomForFiles>> {
  try {
    for (const { key, bytes, contentType } of files) await fileStore().write(key, bytes, contentType);
    return ok();
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    log.error({ err: error }, "there is no room left for files");
    return refuse({ kind: "NoRoomForFiles" });
  }
}

/** By the system's name for it, by that of servers of buckets, or by their status 507. */
function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, name } = error as NodeJS.ErrnoException;
  const { httpStatusCode } = (error as { $metadata?: { httpStatusCode?: number } }).$metadata ?? {};
  return (
    ["ENOSPC", "EDQUOT"].includes(code ?? "") ||
    ["XMinioStorageFull", "InsufficientStorage", "QuotaExceeded"].includes(name) ||
    httpStatusCode === 507
  );
}
