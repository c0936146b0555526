import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { serveForm } from "#lib/infra/images/serve-form.ts";
import type { AskedForm, ServedImage } from "#lib/infra/images/types.ts";
import { visiblePeople } from "./policy.ts";
import { portraitKey, portraitWidth } from "./rules.ts";

/**
 * The portrait of somebody whom the actor may find, at least as wide as asked where there is such a form.
 * @param hash of the upload: another portrait has another address
 * @returns null when it is nobody's whom they may find. Throws: when its bytes are gone from the file store.
 */
export async function findPortrait(
  actor: Actor,
  hash: string,
  asked: AskedForm,
): Promise<ServedImage | null> {
  const person = await db.person.findFirst({
    where: { AND: [{ portrait: hash }, visiblePeople(actor)] },
    select: { portraitWidths: true, portraitAvif: true, portraitAvifAt: true },
  });
  const width = person && portraitWidth(person.portraitWidths, asked.width);
  if (!width) return null;
  const avif = { widths: person.portraitAvif, at: person.portraitAvifAt };
  return serveForm({ width, type: asked.type, avif, keyOf: (...form) => portraitKey(hash, ...form) });
}
