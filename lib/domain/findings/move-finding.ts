import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadFindingFor } from "./load-finding-for.ts";
import type { MoveFindingInput } from "./schema.ts";

export type MoveFindingRefusal = NotVisible | NotAllowed | WrongState;

/** Circulates a draft to the group. Refuses: NotVisible, NotAllowed, WrongState. */
export async function moveFinding(
  actor: Actor,
  input: MoveFindingInput,
): Promise<Result<undefined, MoveFindingRefusal>> {
  return transact(async (tx): Promise<Result<undefined, MoveFindingRefusal>> => {
    const loaded = await loadFindingFor(tx, actor, { findingId: input.findingId, verb: input.move });
    if (!loaded.ok) return loaded;
    const finding = loaded.value;
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
