import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { db } from "#lib/infra/db.ts";
import { storePicture } from "./store-picture.ts";
import type { PictureRefusal, PictureView } from "./types.ts";

export type AddPictureRefusal = NotVisible | NotAllowed | PictureRefusal;

/** Whether somebody may give a text pictures: who may write or suggest in it may.
 *  Refuses: NotVisible, NotAllowed (they read only, or the text is frozen). */
export async function mayAddPictures(
  actor: Actor,
  documentId: string,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  const access = await findTextAccess(actor, documentId);
  if (!access?.read) return notVisible();
  return access.edit || access.suggest ? ok() : notAllowed();
}

/**
 * Somebody who writes or suggests in a text gives it a picture. It shows where a figure names it.
 * Refuses: as `mayAddPictures`, then as PictureRefusal says.
 */
export async function addPicture(
  actor: Actor,
  { documentId, bytes }: { documentId: string; bytes: Uint8Array },
): Promise<Result<PictureView, AddPictureRefusal>> {
  const allowed = await mayAddPictures(actor, documentId);
  if (!allowed.ok) return allowed;
  const createdById = actor.kind === "member" ? actor.personId : null;
  return storePicture(db, { documentId, bytes, createdById });
}
