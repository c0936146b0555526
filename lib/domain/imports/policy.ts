import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { mayBringText } from "#lib/domain/texts/brought-text.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Whoever may write in a text may bring a file into it, and so may moderators into an earlier publication.
 *  Refuses: NotVisible, NotAllowed (they read or suggest only, or the text is frozen). */
export async function mayImport(
  actor: Actor,
  documentId: string,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  const working = await mayTake(actor, documentId);
  return working.ok || working.refusal.kind === "NotAllowed" ? working : mayBringText(actor, documentId);
}

/** Whoever may write in a working text may make a file that text. Refuses: as `mayImport`. */
export async function mayTake(
  actor: Actor,
  documentId: string,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  const access = await findTextAccess(actor, documentId);
  if (!access?.read) return notVisible();
  return access.edit ? ok() : notAllowed();
}

/** A file that was brought in is seen by whoever brought it, and by nobody else: it may hold what they would not have
 *  the others read. */
export function visibleImports(actor: Actor): Prisma.TextImportWhereInput {
  return actor.kind === "member" ? { createdById: actor.personId } : { id: { in: [] } };
}
