import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { listAsked } from "./list-asked.ts";
import { loadStandingRound, type RoundRefusal } from "./load-standing-round.ts";
import { mailSignOff } from "./mail-sign-off.ts";
import type { ApproveReportInput } from "./schema.ts";

/**
 * Closes the round with the answers that are there: whoever has not answered has not endorsed the text.
 * Refuses: NotVisible, NotAllowed, WrongState, SignOffEnded.
 */
export async function approveReport(
  actor: Actor,
  { roundId }: Pick<ApproveReportInput, "roundId">,
): Promise<Result<undefined, RoundRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RoundRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadStandingRound(tx, actor, { roundId, verb: "approve" });
    if (!loaded.ok) return loaded;
    const { report, round } = loaded.value;
    await tx.signOffRound.update({
      where: { id: round.id, state: round.state },
      data: { state: "approved", endedById: actor.personId, endedAt: await readClock(tx) },
      select: { id: true },
    });
    await tx.report.update({
      where: { id: report.id, state: report.state },
      data: { state: "approved" },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "ReportApproved",
      groupId: report.groupId,
      subjectId: report.id,
      detail: { round: round.number },
    });
    const personIds = await listAsked(tx, report.groupId);
    await mailSignOff(tx, "signOffApproved", { groupId: report.groupId, personIds, closesAt: null });
    return ok();
  });
}
