import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { LoadedReport } from "#lib/domain/reports/load-report.ts";
import { visibleReports } from "#lib/domain/reports/policy.ts";
import type { ReportVerb } from "#lib/domain/reports/types.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type LoadRefusal, loadReportFor } from "./load-report-for.ts";
import type { SignOffState } from "./types.ts";

export type RoundRefusal = LoadRefusal | { kind: "SignOffEnded" };

/** What a verb needs to know of a round before it decides. */
export type LoadedRound = {
  id: string;
  number: number;
  state: SignOffState;
  hash: string;
  statement: string;
  openedAt: Date;
  closesAt: Date | null;
};

/**
 * A round that still stands, with its report, for somebody who wants to do this with it; locked as `loadReportFor` does.
 * Refuses: as `loadReportFor`; SignOffEnded (it was voided, or another round is the one that counts).
 */
export async function loadStandingRound(
  tx: Tx,
  actor: Actor,
  { roundId, verb }: { roundId: string; verb: ReportVerb },
): Promise<Result<{ report: LoadedReport; round: LoadedRound }, RoundRefusal>> {
  const asked = await tx.signOffRound.findFirst({
    where: { id: roundId, report: visibleReports(actor) },
    select: { reportId: true },
  });
  if (!asked) return notVisible();
  const report = await loadReportFor(tx, actor, { reportId: asked.reportId, verb });
  if (!report.ok) return report;
  const round = await tx.signOffRound.findFirst({
    where: { reportId: asked.reportId },
    select: {
      id: true,
      number: true,
      state: true,
      hash: true,
      statement: true,
      openedAt: true,
      closesAt: true,
    },
    orderBy: { number: "desc" },
  });
  if (round?.id !== roundId || round.state === "voided") return refuse({ kind: "SignOffEnded" });
  return ok({ report: report.value, round });
}
