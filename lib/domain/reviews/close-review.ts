import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import type { ReviewActionInput } from "./schema.ts";

/**
 * Closes an open round before its time: no comment is made or changed any more. A comment that is being sent at this moment
 * waits for the round's row, and is either in it or refused.
 * Refuses: NotVisible, NotAllowed, WrongState (also: it has closed by itself).
 */
export async function closeReview(
  actor: Actor,
  { roundId }: ReviewActionInput,
): Promise<Result<undefined, LoadRoundRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRoundRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "close" });
    if (!loaded.ok) return loaded;
    await tx.reviewRound.update({
      where: { id: roundId, state: "open" },
      data: { state: "closed", closedAt: loaded.value.now },
      select: { id: true },
    });
    await recordReviewFact(tx, actor, { kind: "ReviewClosed", round: loaded.value });
    return ok();
  });
}
