import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { endLastCall } from "./end-last-call.ts";
import { loadCallable } from "./load-callable.ts";
import { loadFinding } from "./load-finding.ts";
import { readClock } from "./load-last-call.ts";
import { findingRights } from "./policy.ts";
import { decideOutcome, type OutcomeRefusal } from "./rules.ts";
import type { RecordOutcomeInput } from "./schema.ts";

export type RecordOutcomeRefusal = NotVisible | NotAllowed | OutcomeRefusal;

/**
 * The consensus call: the moderator's recorded outcome on the current version. It ends an open last call.
 * Refuses: NotVisible, NotAllowed, WrongState (with the outcome another moderator recorded), ObjectionStands,
 * ReservationStands, RationaleRequired, SilenceSaysNothing, SilenceNotTold.
 */
export async function recordOutcome(
  actor: Actor,
  input: RecordOutcomeInput,
): Promise<Result<undefined, RecordOutcomeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RecordOutcomeRefusal>> => {
    const finding = await loadFinding(tx, actor, input.findingId);
    if (!finding || actor.kind !== "member") return notVisible();
    if (!everAllows(findingRights, finding.roles, "recordOutcome")) return notAllowed();
    const [callable, now] = [await loadCallable(tx, finding), await readClock(tx)];
    const decision = decideOutcome(callable, input, now);
    if (!decision.ok) return decision;
    const moved = await tx.finding.updateMany({
      where: { id: finding.id, state: finding.state },
      data: { state: decision.value.to },
    });
    if (moved.count === 0) return wrongState(finding.state);
    await endLastCall(tx, finding.id);
    const { outcome, rationale } = input;
    await tx.consensusCall.create({
      data: {
        findingId: finding.id,
        findingVersionId: finding.version.id,
        outcome,
        rationale,
        silence: decision.value.silent > 0,
        unanswered: callable.unanswered,
        calledById: actor.personId,
      },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "FindingCalled",
      groupId: finding.groupId,
      subjectId: finding.id,
      detail: { outcome },
    });
    return ok();
  });
}
