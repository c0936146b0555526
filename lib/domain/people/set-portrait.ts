import type { Actor } from "#lib/base/actor.ts";
import { notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db, transact } from "#lib/infra/db.ts";
import { type NoRoomForFiles, storeFiles } from "#lib/infra/files/store-files.ts";
import { encodeImage } from "#lib/infra/images/encode-image.ts";
import type { ImageRefusal, ImageShape } from "#lib/infra/images/types.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { type DescribableRefusal, loadDescribable } from "./load-describable.ts";
import { describablePeople, visiblePeople } from "./policy.ts";
import { portraitKey } from "./rules.ts";

export type SetPortraitRefusal = DescribableRefusal | ImageRefusal | NoRoomForFiles;

/** Square: for lists, for a person's own page, and for that on a fine screen. */
const shape: ImageShape = { widths: [96, 192, 384], maxHeight: 384, fit: "cover" };

/** Whether somebody may give a person a portrait: asked before the file is read. Refuses: NotVisible, NotAllowed. */
export async function maySetPortrait(
  actor: Actor,
  personId: string,
): Promise<Result<undefined, DescribableRefusal>> {
  const them = { id: personId };
  if ((await db.person.count({ where: { AND: [them, visiblePeople(actor)] } })) === 0) return notVisible();
  const mine = await db.person.count({ where: { AND: [them, describablePeople(actor)] } });
  return mine > 0 ? ok() : notAllowed();
}

/**
 * Gives somebody a portrait, made anew without metadata and cut to a square.
 * Refuses: NotVisible, NotAllowed, then as ImageRefusal says, NoRoomForFiles. Throws: when the file store fails otherwise.
 */
export async function setPortrait(
  actor: Actor,
  { personId, bytes }: { personId: string; bytes: Uint8Array },
): Promise<Result<undefined, SetPortraitRefusal>> {
  const allowed = await maySetPortrait(actor, personId);
  if (!allowed.ok) return allowed;
  const stored = await storePortrait(bytes);
  if (!stored.ok) return stored;
  return transact(async (tx): Promise<Result<undefined, SetPortraitRefusal>> => {
    const loaded = await loadDescribable(tx, actor, personId);
    if (!loaded.ok) return loaded;
    const data = { ...stored.value, portraitAvif: [], portraitAvifAt: null };
    await tx.person.update({ where: { id: personId }, data, select: { id: true } });
    await recordFact(tx, actor, { kind: "PortraitSet", subjectId: personId });
    return ok();
  });
}

/** Makes the forms of a portrait and puts them in the file store. Takes a moment: not for a transaction that others wait for. */
export async function storePortrait(
  bytes: Uint8Array,
): Promise<Result<{ portrait: string; portraitWidths: number[] }, ImageRefusal | NoRoomForFiles>> {
  const encoded = await encodeImage(bytes, shape);
  if (!encoded.ok) return encoded;
  const portrait = hashOf(bytes);
  const { forms } = encoded.value;
  const stored = await storeFiles(
    forms.map((form) => ({
      key: portraitKey(portrait, form.width),
      bytes: form.bytes,
      contentType: "image/webp",
    })),
  );
  if (!stored.ok) return stored;
  return ok({ portrait, portraitWidths: forms.map(({ width }) => width) });
}
