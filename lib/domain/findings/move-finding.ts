import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadFinding } from "./load-finding.ts";
import { findingRights } from "./policy.ts";
import type { MoveFindingInput } from "./schema.ts";

export type MoveFindingRefusal = NotVisible | NotAllowed | WrongState;

/** Circulates a draft to the group. Refuses: NotVisible, NotAllowed, WrongState. */
export async function moveFinding(
  actor: Actor,
  input: MoveFindingInput,
): Promise<Result<undefined, MoveFindingRefusal>> {
  return transact(async (tx): Promise<Result<undefined, MoveFindingRefusal>> => {
    const finding = await loadFinding(tx, actor, input.findingId);
    if (!finding) return notVisible();
    if (!everAllows(findingRights, finding.roles, input.move)) return notAllowed();
    if (!allows(findingRights, finding.roles, finding.state, input.move)) return wrongState(finding.state);
    const moved = await tx.finding.updateMany({
      where: { id: finding.id, state: finding.state },
      data: { state: "circulated" },
    });
    if (moved.count === 0) return wrongState(finding.state);
    const fact = { kind: "FindingCirculated", groupId: finding.groupId, subjectId: finding.id };
    await recordFact(tx, actor, fact);
    return ok();
  });
}
