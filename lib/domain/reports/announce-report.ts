import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { transact } from "#lib/infra/db.ts";
import { loadReport } from "./load-report.ts";
import type { AnnounceReportInput } from "./schema.ts";

/**
 * A moderator says whether the public is told that the report is coming, and in which month. In whichever state it is: what the
 * public is told follows from that by itself. Refuses: NotVisible, NotAllowed (or the group is concluded).
 */
export async function announceReport(
  actor: SignedInActor,
  { reportId, expectedMonth, told }: AnnounceReportInput,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed>> => {
    const report = await loadReport(tx, actor, reportId);
    if (!report) return notVisible();
    const group = await tx.workingGroup.findUniqueOrThrow({
      where: { id: report.groupId },
      select: { id: true, concludedAt: true },
    });
    if (!mayInGroup(actor, group, "publish")) return notAllowed();
    await tx.report.update({
      where: { id: reportId },
      data: {
        expectedMonth: expectedMonth ? new Date(`${expectedMonth}-01`) : null,
        hiddenFromPublic: told === "no",
      },
      select: { id: true },
    });
    const kind = told === "yes" ? "ReportShown" : "ReportHidden";
    await recordFact(tx, actor, { kind, groupId: group.id, subjectId: reportId });
    return ok();
  });
}
