import type { Actor } from "#lib/base/actor.ts";
import { visibleGroups } from "#lib/domain/groups/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import type { Tx } from "#lib/infra/db.ts";

/** A text of which a round can be planned. */
export type ReviewableText = {
  groupId: string;
  documentId: string;
  group: { id: string; slug: string; concludedAt: Date | null };
  of: { kind: "paper" | "report"; id: string; slug: string };
};

/**
 * The paper or report that a document belongs to. Locks the document until the transaction ends, so that of two who plan a
 * round of it the second sees the first's.
 * @returns null when there is none or the actor may not read it
 */
export async function findText(tx: Tx, actor: Actor, documentId: string): Promise<ReviewableText | null> {
  await tx.$queryRaw`select id from "Document" where id = ${documentId}::uuid for no key update`;
  const where = { documentId, group: visibleGroups(actor) };
  const [paper, report] = await Promise.all([
    tx.paper.findFirst({ where: { AND: [where, visiblePapers(actor)] }, select: columns }),
    tx.report.findFirst({ where: { AND: [where, visibleReports(actor)] }, select: columns }),
  ]);
  const row = paper ?? report;
  if (!row) return null;
  const { id, slug, ...text } = row;
  return { ...text, of: { kind: paper ? "paper" : "report", id, slug } };
}

const columns = {
  id: true,
  slug: true,
  groupId: true,
  documentId: true,
  group: { select: { id: true, slug: true, concludedAt: true } },
} as const;
