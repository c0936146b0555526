import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { transact } from "#lib/infra/db.ts";
import { loadReport } from "./load-report.ts";
import { reportRights } from "./policy.ts";
import type { RenameReportInput } from "./schema.ts";

export type RenameReportRefusal = NotVisible | NotAllowed | WrongState;

/** Changes title, standfirst and language while the text is open. Refuses: NotVisible, NotAllowed, WrongState. */
export async function renameReport(
  actor: Actor,
  input: RenameReportInput,
): Promise<Result<undefined, RenameReportRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RenameReportRefusal>> => {
    const report = await loadReport(tx, actor, input.reportId);
    if (!report) return notVisible();
    const right = decideRight(reportRights, report.roles, { state: report.state, verb: "edit" });
    if (!right.ok) return right;
    const { title, standfirst, language } = input;
    const data = { title, standfirst, language };
    await tx.report.update({ where: { id: report.id }, data, select: { id: true } });
    return ok();
  });
}
