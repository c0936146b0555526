import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type LoadedFinding, loadFinding } from "./load-finding.ts";
import { findingRights } from "./policy.ts";
import type { FindingVerb } from "./types.ts";

export type LoadRefusal = NotVisible | NotAllowed | WrongState;

/**
 * A finding for somebody who wants to do this with it, locked as `loadFinding` does.
 * Refuses: NotVisible, NotAllowed (they never may, or the group is concluded), WrongState (not as it stands).
 */
export async function loadFindingFor(
  tx: Tx,
  actor: Actor,
  { findingId, verb }: { findingId: string; verb: FindingVerb },
): Promise<Result<LoadedFinding, LoadRefusal>> {
  const finding = await loadFinding(tx, actor, findingId);
  if (!finding) return notVisible();
  const right = decideRight(findingRights, finding.roles, { state: finding.state, verb });
  return right.ok ? ok(finding) : right;
}
