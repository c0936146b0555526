import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { log } from "#lib/infra/log.ts";
import { logoKey } from "./rules.ts";

/**
 * The institution's logo, for pages, as WebP. It is everybody's to see.
 * @param hash as its address has it
 * @returns null when that is not its logo. Throws: when its bytes are gone from the file store.
 */
export async function findLogo(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const isIts = (await db.institution.count({ where: { logo: hash } })) > 0;
  if (!isIts) return null;
  const bytes = await fileStore().read(logoKey(hash, "webp"));
  if (!bytes) throw new Error(`The file store has lost the logo ${hash}`);
  return bytes;
}

/** The same for files and pictures, as PNG: on white, or on the dark ground it is meant for. Null: the file store has lost it,
 *  and files are written with the name instead of never. */
export async function readPrintLogo(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await fileStore().read(logoKey(hash, "png"));
  if (!bytes) log.error({ logo: hash }, "the file store has lost the logo");
  return bytes;
}
