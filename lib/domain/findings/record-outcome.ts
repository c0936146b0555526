import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { endLastCall } from "./end-last-call.ts";
import { loadCallable } from "./load-callable.ts";
import { type LoadedFinding, loadFinding } from "./load-finding.ts";
import { findingRights } from "./policy.ts";
import { decideOutcome, type OutcomeRefusal } from "./rules.ts";
import type { RecordOutcomeInput } from "./schema.ts";
import type { ConsensusOutcome } from "./types.ts";

export type RecordOutcomeRefusal = NotVisible | NotAllowed | OutcomeRefusal | { kind: "TextChanged" };

/**
 * The consensus call: the moderator's recorded outcome on the current version. It ends an open last call.
 * Refuses: NotVisible, NotAllowed, WrongState (with the outcome another moderator recorded), ObjectionStands, ObjectionOfDeparted,
 * TextChanged (a newer version than the one read), ReservationStands, RationaleRequired, SilenceSaysNothing, SilenceNotTold.
 */
export async function recordOutcome(
  actor: Actor,
  input: RecordOutcomeInput,
): Promise<Result<undefined, RecordOutcomeRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RecordOutcomeRefusal>> => {
    const finding = await loadFinding(tx, actor, input.findingId);
    if (!finding || actor.kind !== "member") return notVisible();
    if (!everAllows(findingRights, finding.roles, "recordOutcome")) return notAllowed();
    if (input.version !== undefined && input.version !== finding.version.number)
      return refuse({ kind: "TextChanged" });
    const [callable, now] = [await loadCallable(tx, finding), await readClock(tx)];
    const decision = decideOutcome(callable, input, now);
    if (!decision.ok) return decision;
    const moved = await tx.finding.updateMany({
      where: { id: finding.id, state: finding.state },
      data: { state: decision.value.to },
    });
    if (moved.count === 0) return wrongState(finding.state);
    const silence = decision.value.silent > 0;
    await writeCall(tx, finding, {
      outcome: input.outcome,
      rationale: input.rationale,
      silence,
      unanswered: callable.unanswered,
      calledById: actor.personId,
    });
    const detail = { outcome: input.outcome };
    await recordFact(tx, actor, {
      kind: "FindingCalled",
      groupId: finding.groupId,
      subjectId: finding.id,
      detail,
    });
    return ok();
  });
}

type Call = {
  outcome: ConsensusOutcome;
  rationale: string;
  silence: boolean;
  unanswered: number;
  calledById: string;
};

async function writeCall(tx: Tx, { id, version }: LoadedFinding, call: Call): Promise<void> {
  await endLastCall(tx, id);
  const row = { findingId: id, findingVersionId: version.id, ...call };
  await tx.consensusCall.create({ data: row, select: { id: true } });
}
