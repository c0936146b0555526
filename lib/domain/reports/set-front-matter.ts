import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadReport } from "./load-report.ts";
import { reportRights } from "./policy.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { decideSeries, type SeriesRefusal } from "./rules.ts";
import type { SetFrontMatterInput } from "./schema.ts";

export type SetFrontMatterRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | SeriesRefusal
  | { kind: "FrontMatterChanged" };

/**
 * Says what stands around the report's text, while that is open.
 * Refuses: NotVisible, NotAllowed, WrongState, SeriesIncomplete, FrontMatterChanged (somebody changed it after it was read).
 */
export async function setFrontMatter(
  actor: Actor,
  { reportId, mark, ...front }: SetFrontMatterInput,
): Promise<Result<undefined, SetFrontMatterRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SetFrontMatterRefusal>> => {
    const report = await loadReport(tx, actor, reportId);
    if (!report) return notVisible();
    const right = decideRight(reportRights, report.roles, { state: report.state, verb: "edit" });
    if (!right.ok) return right;
    const series = decideSeries(front.seriesName, front.seriesNumber);
    if (!series.ok) return series;
    const present = await readFrontMatter(actor, reportId, tx);
    if (present?.mark !== mark) return refuse({ kind: "FrontMatterChanged" });
    await tx.report.update({ where: { id: reportId }, data: front, select: { id: true } });
    await recordFact(tx, actor, {
      kind: "ReportFrontMatterSet",
      groupId: report.groupId,
      subjectId: reportId,
    });
    return ok();
  });
}
