import type { Actor } from "#lib/base/actor.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
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
 * round of it the second sees the first's; the group is not concluded, and the actor does not leave it, before.
 * @returns null when there is none, or the actor may not read it or has left since they asked
 */
export async function findText(tx: Tx, actor: Actor, documentId: string): Promise<ReviewableText | null> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "Document" on "Document"."groupId" = "WorkingGroup".id and "Document".id = ${documentId}::uuid
    for key share of "WorkingGroup"`;
  await tx.$queryRaw`select id from "Document" where id = ${documentId}::uuid for no key update`;
  const where = { documentId, group: visibleGroups(actor) };
  const [paper, report] = await Promise.all([
    tx.paper.findFirst({ where: { AND: [where, visiblePapers(actor)] }, select: columns }),
    tx.report.findFirst({ where: { AND: [where, visibleReports(actor)] }, select: columns }),
  ]);
  const row = paper ?? report;
  if (!row || !(await isMemberStill(tx, actor, row.groupId))) return null;
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
