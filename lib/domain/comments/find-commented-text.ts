import type { Actor } from "#lib/base/actor.ts";
import { findText, type TextView } from "#lib/domain/texts/queries.ts";
import { db } from "#lib/infra/db.ts";

/** A working text and what it is the text of. */
export type CommentedText = TextView & {
  /** Of the paper or report: what facts are recorded of. */
  subjectId: string;
  title: string;
  /** Everything said of it stays readable, and nothing is added. */
  isConcluded: boolean;
  /** The address of its page. */
  path: string;
};

/** @returns null when there is no such text or the actor may not read it */
export async function findCommentedText(actor: Actor, documentId: string): Promise<CommentedText | null> {
  const text = await findText(actor, documentId);
  if (!text?.may.read) return null;
  const row = await db.document.findUnique({
    where: { id: documentId },
    select: {
      group: { select: { slug: true, concludedAt: true } },
      paper: { select: { id: true, slug: true, title: true } },
      report: { select: { id: true, title: true } },
    },
  });
  const owner = row?.paper ?? row?.report;
  if (!row || !owner) return null;
  const place = row.paper ? `papers/${row.paper.slug}` : "report";
  return {
    ...text,
    subjectId: owner.id,
    title: owner.title,
    isConcluded: row.group.concludedAt !== null,
    path: `/workspace/${row.group.slug}/${place}`,
  };
}
