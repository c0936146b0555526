import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { type LoadedReport, loadReport } from "#lib/domain/reports/load-report.ts";
import type { Tx } from "#lib/infra/db.ts";

export type WaivableRefusal = NotVisible | NotAllowed;

/** A report for somebody who wants to waive a check of it, locked until the transaction ends: who publishes may also answer for
 *  what is not in order. Refuses: NotVisible, NotAllowed. */
export async function loadWaivable(
  tx: Tx,
  actor: Actor,
  reportId: string,
): Promise<Result<{ report: LoadedReport; actor: SignedInActor }, WaivableRefusal>> {
  const report = await loadReport(tx, actor, reportId);
  if (!report || actor.kind !== "member") return notVisible();
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: report.groupId },
    select: { id: true, concludedAt: true },
  });
  return mayInGroup(actor, group, "publish") ? ok({ report, actor }) : notAllowed();
}
