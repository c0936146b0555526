import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { visiblePeople } from "./policy.ts";
import { portraitKey, portraitWidth } from "./rules.ts";

/**
 * The portrait of somebody whom the actor may find, as WebP, at least as wide as asked where there is such a form.
 * @param hash of the upload: another portrait has another address
 * @returns null when it is nobody's whom they may find. Throws: when its bytes are gone from the file store.
 */
export async function findPortrait(
  actor: Actor,
  hash: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const person = await db.person.findFirst({
    where: { AND: [{ portrait: hash }, visiblePeople(actor)] },
    select: { portraitWidths: true },
  });
  const served = person && portraitWidth(person.portraitWidths, width);
  if (!served) return null;
  const bytes = await fileStore().read(portraitKey(hash, served));
  if (!bytes) throw new Error(`The file store has lost the portrait ${hash}`);
  return bytes;
}
