import type { Actor } from "#lib/base/actor.ts";
import { notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { LoadedRound } from "./load-round.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";

/**
 * A comment of the actor's own in a round that is open, for somebody who wants to change it. Locks the round.
 * Refuses: NotVisible (also: another's), NotAllowed, WrongState (the round has closed, or the comment was taken back).
 */
export async function loadOwnComment(
  tx: Tx,
  actor: Actor,
  commentId: string,
): Promise<Result<LoadedRound, LoadRoundRefusal | WrongState>> {
  if (actor.kind !== "member") return notVisible();
  const own = { id: commentId, authorId: actor.personId };
  const found = await tx.reviewComment.findFirst({ where: own, select: { roundId: true } });
  if (!found) return notVisible();
  const loaded = await loadRoundFor(tx, actor, { roundId: found.roundId, verb: "comment" });
  if (!loaded.ok) return loaded;
  const stands = await tx.reviewComment.count({ where: { ...own, takenBackAt: null } });
  return stands > 0 ? ok(loaded.value) : wrongState("taken_back");
}
