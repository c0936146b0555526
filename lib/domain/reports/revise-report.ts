import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadReport } from "./load-report.ts";
import { reportRights } from "./policy.ts";

export type ReviseReportRefusal = NotVisible | NotAllowed | WrongState;

/**
 * Opens the text of a published report again, for its next edition. What was published stays as it is.
 * Refuses: NotVisible, NotAllowed, WrongState.
 */
export async function reviseReport(
  actor: Actor,
  reportId: string,
): Promise<Result<undefined, ReviseReportRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ReviseReportRefusal>> => {
    const report = await loadReport(tx, actor, reportId);
    if (!report) return notVisible();
    const right = decideRight(reportRights, report.roles, { state: report.state, verb: "revise" });
    if (!right.ok) return right;
    await tx.report.update({ where: { id: report.id }, data: { state: "revising" }, select: { id: true } });
    await reopenDocument(tx, report.documentId);
    await recordFact(tx, actor, {
      kind: "ReportRevisionStarted",
      groupId: report.groupId,
      subjectId: report.id,
    });
    return ok();
  });
}
