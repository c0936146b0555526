import type { Actor } from "#lib/base/actor.ts";
import type { DocumentAccess } from "#lib/domain/documents/types.ts";
import { db } from "#lib/infra/db.ts";
import { findTextAccess } from "./queries.ts";

/** A working text and what it is the text of. */
export type TextView = {
  documentId: string;
  groupId: string;
  /** Of the paper or report: what facts are recorded of. */
  subjectId: string;
  title: string;
  /** The address of its page. */
  path: string;
  access: DocumentAccess;
};

/** @returns null when there is no such text or the actor may not read it */
export async function findText(actor: Actor, documentId: string): Promise<TextView | null> {
  const access = await findTextAccess(actor, documentId);
  if (!access?.read) return null;
  const row = await db.document.findUnique({
    where: { id: documentId },
    select: {
      groupId: true,
      group: { select: { slug: true } },
      paper: { select: { id: true, slug: true, title: true } },
      report: { select: { id: true, title: true } },
    },
  });
  const owner = row?.paper ?? row?.report;
  if (!row || !owner) return null;
  const place = row.paper ? `papers/${row.paper.slug}` : "report";
  const path = `/workspace/${row.group.slug}/${place}`;
  return { documentId, groupId: row.groupId, subjectId: owner.id, title: owner.title, path, access };
}
