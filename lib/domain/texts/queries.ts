import type { Actor } from "#lib/base/actor.ts";
import type { DocumentAccess } from "#lib/domain/documents/types.ts";
import { findPaperAccess } from "#lib/domain/papers/queries.ts";
import { findReportAccess } from "#lib/domain/reports/queries.ts";

/** What an actor may do with a working text: its paper or report decides. Null: there is none for them. */
export async function findTextAccess(actor: Actor, documentId: string): Promise<DocumentAccess | null> {
  return (await findPaperAccess(actor, documentId)) ?? (await findReportAccess(actor, documentId));
}
