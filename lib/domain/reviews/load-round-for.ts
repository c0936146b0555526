import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type LoadedRound, loadRound } from "./load-round.ts";
import { reviewRights } from "./policy.ts";
import type { ReviewVerb } from "./types.ts";

export type LoadRoundRefusal = NotVisible | NotAllowed | WrongState;

/**
 * A round for somebody who wants to do this with it, locked as `loadRound` does.
 * Refuses: NotVisible, NotAllowed (they never may, or the group is concluded), WrongState (not as it stands).
 */
export async function loadRoundFor(
  tx: Tx,
  actor: Actor,
  { roundId, verb }: { roundId: string; verb: ReviewVerb },
): Promise<Result<LoadedRound, LoadRoundRefusal>> {
  const round = await loadRound(tx, actor, roundId);
  if (!round) return notVisible();
  const right = decideRight(reviewRights, round.roles, { state: round.state, verb });
  return right.ok ? ok(round) : right;
}
