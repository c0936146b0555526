import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import type { RemoveReviewerInput } from "./schema.ts";

/**
 * Asks somebody no longer. From outside, they read nothing more from this moment; what they said stays in the round. A comment
 * they are sending waits for the round's row, and is either in it or refused.
 * Refuses: NotVisible (also: not asked by name), NotAllowed, WrongState.
 */
export async function removeReviewer(
  actor: Actor,
  { roundId, personId }: RemoveReviewerInput,
): Promise<Result<undefined, LoadRoundRefusal | NotVisible>> {
  return transact(async (tx): Promise<Result<undefined, LoadRoundRefusal | NotVisible>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "removeReviewer" });
    if (!loaded.ok) return loaded;
    const ended = await tx.reviewer.updateMany({
      where: { roundId, personId, endedAt: null },
      data: { endedAt: loaded.value.now },
    });
    if (ended.count === 0) return notVisible();
    await recordReviewFact(tx, actor, {
      kind: "ReviewEndedForOne",
      round: loaded.value,
      detail: { person: personId },
    });
    return ok();
  });
}
