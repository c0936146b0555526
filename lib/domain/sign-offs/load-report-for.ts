import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { type LoadedReport, loadReport } from "#lib/domain/reports/load-report.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import type { ReportVerb } from "#lib/domain/reports/types.ts";
import type { Tx } from "#lib/infra/db.ts";

export type LoadRefusal = NotVisible | NotAllowed | WrongState;

/**
 * A report for somebody who wants to do this with it. Its row is locked until the transaction ends, and so nobody signs,
 * approves, voids or writes in the same moment; their membership does not end before either.
 * Refuses: NotVisible (also to whoever has just left), NotAllowed (they never may, or the group is concluded), WrongState.
 */
export async function loadReportFor(
  tx: Tx,
  actor: Actor,
  { reportId, verb }: { reportId: string; verb: ReportVerb },
): Promise<Result<LoadedReport, LoadRefusal>> {
  const report = await loadReport(tx, actor, reportId);
  if (!report) return notVisible();
  const right = decideRight(reportRights, report.roles, { state: report.state, verb });
  return right.ok ? ok(report) : right;
}
