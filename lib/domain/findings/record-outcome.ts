import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type LoadedFinding, loadFinding } from "./load-finding.ts";
import { findingRights } from "./policy.ts";
import { listRecordedPositions } from "./recorded-positions.ts";
import { countPositions, decideOutcome, type OutcomeRefusal } from "./rules.ts";
import type { RecordOutcomeInput } from "./schema.ts";
import { standingPositions } from "./standing.ts";
import type { PositionCounts } from "./types.ts";

export type RecordOutcomeRefusal = NotVisible | NotAllowed | OutcomeRefusal;

/**
 * The consensus call: the moderator's recorded outcome on the current version.
 * Refuses: NotVisible, NotAllowed, WrongState, ObjectionStands, ReservationStands, RationaleRequired.
 */
export async function recordOutcome(
  actor: Actor,
  input: RecordOutcomeInput,
): Promise<Result<undefined, RecordOutcomeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RecordOutcomeRefusal>> => {
    const finding = await loadFinding(tx, actor, input.findingId);
    if (!finding || actor.kind !== "member") return notVisible();
    if (!everAllows(findingRights, finding.roles, "recordOutcome")) return notAllowed();
    const counts = await standingCounts(tx, finding);
    const decision = decideOutcome({ state: finding.state, counts }, input);
    if (!decision.ok) return decision;
    const moved = await tx.finding.updateMany({
      where: { id: finding.id, state: finding.state },
      data: { state: decision.value.to },
    });
    if (moved.count === 0) return wrongState(finding.state);
    const { outcome, rationale } = input;
    await tx.consensusCall.create({
      data: {
        findingId: finding.id,
        findingVersionId: finding.version.id,
        outcome,
        rationale,
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

async function standingCounts(tx: Tx, { id, version }: LoadedFinding): Promise<PositionCounts> {
  const recorded = await listRecordedPositions(tx, id);
  return countPositions([...standingPositions(recorded, version.substance).current.values()]);
}
