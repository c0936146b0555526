import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import { reportColumns } from "#lib/domain/reports/queries.ts";
import { db } from "#lib/infra/db.ts";
import { checkPaperReadiness } from "./check-paper.ts";
import { checkReadiness } from "./check-readiness.ts";
import { readCheckedPaper } from "./read-checked-paper.ts";
import { readMatter } from "./read-matter.ts";
import type { ReadinessView } from "./types.ts";

/** What stands against publishing a report at this moment, for those who make it.
 *  @returns null when there is no such report, or the actor is not among its moderators and experts */
export async function readinessOf(actor: Actor, reportId: string): Promise<ReadinessView | null> {
  const row = await db.report.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: reportColumns,
  });
  if (!row || rolesIn(actor, row.groupId).includes("observer")) return null;
  const { group, ...report } = row;
  const loaded = { ...report, roles: rolesIn(actor, row.groupId) };
  const checks = await checkReadiness(db, actor, loaded, await readMatter(db, actor, loaded));
  return {
    subject: { kind: "report", id: reportId },
    checks,
    may: { waive: mayInGroup(actor, group, "publish") },
  };
}

/** The same of a paper, for its authors and the group's moderators and experts. */
export async function paperReadinessOf(actor: Actor, paperId: string): Promise<ReadinessView | null> {
  const row = await db.paper.findFirst({
    where: { AND: [{ id: paperId }, visiblePapers(actor)] },
    select: { groupId: true, group: { select: { id: true, concludedAt: true } } },
  });
  if (!row || rolesIn(actor, row.groupId).includes("observer")) return null;
  const { subject, matter } = await readCheckedPaper(db, paperId);
  const checks = await checkPaperReadiness(db, actor, subject, matter);
  return {
    subject: { kind: "paper", id: paperId },
    checks,
    may: { waive: mayInGroup(actor, row.group, "publish") },
  };
}
