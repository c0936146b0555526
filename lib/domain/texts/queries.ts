import type { Actor } from "#lib/base/actor.ts";
import type { DocumentAccess } from "#lib/domain/documents/types.ts";
import { findPaperAccess } from "#lib/domain/papers/queries.ts";
import { findReportAccess } from "#lib/domain/reports/queries.ts";
import { db } from "#lib/infra/db.ts";

/** A working text as an actor has it. */
export type TextView = { documentId: string; groupId: string; may: DocumentAccess };

/** What an actor may do with a working text: its paper or report decides. Null: there is none for them. */
export async function findTextAccess(actor: Actor, documentId: string): Promise<DocumentAccess | null> {
  return (await findPaperAccess(actor, documentId)) ?? (await findReportAccess(actor, documentId));
}

/** The same with the group it belongs to. */
export async function findText(actor: Actor, documentId: string): Promise<TextView | null> {
  const may = await findTextAccess(actor, documentId);
  if (!may) return null;
  const row = await db.document.findUnique({ where: { id: documentId }, select: { groupId: true } });
  return row && { documentId, groupId: row.groupId, may };
}
