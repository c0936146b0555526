import type { Actor } from "#lib/base/actor.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { db } from "#lib/infra/db.ts";
import { visibleVersions } from "./policy.ts";
import { findTextAt } from "./queries.ts";
import type { MomentText } from "./types.ts";

/**
 * What the actor reads of a text at this moment: the working text as it is stored, without what is only suggested, or
 * while that is closed the last version they may read.
 * @returns null when there is no such text, or nothing of it that the actor may read
 */
export async function readText(actor: Actor, documentId: string): Promise<MomentText | null> {
  const may = await findTextAccess(actor, documentId);
  const document = await db.document.findUnique({ where: { id: documentId }, select: { closedAt: true } });
  if (!may || !document) return null;
  if (document.closedAt === null && may.readVersions) return findTextAt(actor, documentId, "now");
  const last = await db.documentVersion.findFirst({
    where: visibleVersions(documentId, may),
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return last && findTextAt(actor, documentId, last.number);
}
