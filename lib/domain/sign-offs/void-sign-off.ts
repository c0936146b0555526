import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { listAsked } from "./list-asked.ts";
import { loadStandingRound, type RoundRefusal } from "./load-standing-round.ts";
import { mailSignOff } from "./mail-sign-off.ts";
import type { VoidSignOffInput } from "./schema.ts";

/**
 * Ends a round because the text changes in substance: it is opened again, and everybody is told why. The answers stay in the
 * record and never count again.
 * Refuses: NotVisible, NotAllowed, WrongState, SignOffEnded.
 */
export async function voidSignOff(
  actor: Actor,
  { roundId, reason }: VoidSignOffInput,
): Promise<Result<undefined, RoundRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RoundRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadStandingRound(tx, actor, { roundId, verb: "voidSignOff" });
    if (!loaded.ok) return loaded;
    const { report, round } = loaded.value;
    await tx.signOffRound.update({
      where: { id: round.id, state: round.state },
      data: { state: "voided", reason, endedById: actor.personId, endedAt: await readClock(tx) },
      select: { id: true },
    });
    await tx.report.update({
      where: { id: report.id, state: report.state },
      data: { state: "revising" },
      select: { id: true },
    });
    await reopenDocument(tx, report.documentId);
    await recordFact(tx, actor, {
      kind: "ReportSignOffVoided",
      groupId: report.groupId,
      subjectId: report.id,
      detail: { round: round.number },
    });
    const personIds = await listAsked(tx, report.groupId);
    await mailSignOff(tx, "signOffVoided", { groupId: report.groupId, personIds, closesAt: null, reason });
    return ok();
  });
}
