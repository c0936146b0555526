import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { type AddPictureRefusal, mayAddPictures } from "./add-picture.ts";
import { visiblePictures } from "./policy.ts";
import { pictureColumns } from "./queries.ts";
import { maxPicturesOfText } from "./rules.ts";
import type { PictureView } from "./types.ts";

/**
 * A figure was carried from one text into another: its picture becomes the other's as well, so that whoever reads
 * there sees it. A picture that is the text's already stays what it is.
 * Refuses: NotVisible (the text, or no such picture for them), NotAllowed, TooManyPictures.
 */
export async function adoptPicture(
  actor: Actor,
  { documentId, pictureId }: { documentId: string; pictureId: string },
): Promise<Result<PictureView, AddPictureRefusal>> {
  const allowed = await mayAddPictures(actor, documentId);
  if (!allowed.ok) return allowed;
  const picture = await db.picture.findFirst({
    where: { AND: [{ id: pictureId }, visiblePictures(actor)] },
    select: { hash: true, width: true, height: true, widths: true },
  });
  if (!picture) return notVisible();
  const where = { documentId_hash: { documentId, hash: picture.hash } };
  const known = await db.picture.findUnique({ where, select: pictureColumns });
  if (known) return ok(known);
  if ((await db.picture.count({ where: { documentId } })) >= maxPicturesOfText)
    return refuse({ kind: "TooManyPictures", count: maxPicturesOfText });
  const createdById = actor.kind === "member" ? actor.personId : null;
  await db.picture.createMany({ data: [{ ...picture, documentId, createdById }], skipDuplicates: true });
  return ok(await db.picture.findUniqueOrThrow({ where, select: pictureColumns }));
}
