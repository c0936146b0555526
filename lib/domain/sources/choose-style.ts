import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { ChooseStyleInput } from "./schema.ts";

/** Somebody who writes a text chooses how it cites. Versions and editions keep the style they were frozen with.
 *  Refuses: NotVisible, NotAllowed (they do not write it, or it is frozen). */
export async function chooseStyle(
  actor: Actor,
  { documentId, style }: ChooseStyleInput,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  const access = await findTextAccess(actor, documentId);
  if (!access?.read) return notVisible();
  if (!access.edit) return notAllowed();
  const changed = await db.document.updateMany({
    where: { id: documentId, closedAt: null },
    data: { citationStyle: style },
  });
  return changed.count === 0 ? notAllowed() : ok();
}
