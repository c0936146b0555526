import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type ClosingRefusal, decideClosing } from "#lib/domain/findings/rules.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { loadStandingRound, type RoundRefusal } from "./load-standing-round.ts";
import { mailSignOff } from "./mail-sign-off.ts";
import { listMissing } from "./read-roster.ts";
import type { MoveSignOffClosingInput } from "./schema.ts";

/**
 * Moves the instant at which a round takes no more answers, also after it has passed; those who have not answered are told.
 * Refuses: NotVisible, NotAllowed, WrongState, SignOffEnded, ClosingTooSoon, ClosingTooLate.
 */
export async function moveSignOffClosing(
  actor: Actor,
  { roundId, closesAt }: MoveSignOffClosingInput,
): Promise<Result<undefined, RoundRefusal | ClosingRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RoundRefusal | ClosingRefusal>> => {
    // Whoever may end a round by approving it may let it go on.
    const loaded = await loadStandingRound(tx, actor, { roundId, verb: "approve" });
    if (!loaded.ok) return loaded;
    const { report, round } = loaded.value;
    const closing = decideClosing(closesAt, await readClock(tx));
    if (!closing.ok) return closing;
    await tx.signOffRound.update({
      where: { id: round.id, state: "open" },
      data: { closesAt },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "ReportSignOffMoved",
      groupId: report.groupId,
      subjectId: report.id,
      detail: { round: round.number },
    });
    const personIds = await listMissing(tx, { id: round.id, groupId: report.groupId });
    await mailSignOff(tx, "signOffMoved", { groupId: report.groupId, personIds, closesAt });
    return ok();
  });
}
