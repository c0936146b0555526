import type { Actor } from "#lib/base/actor.ts";
import { wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { LoadedFinding } from "./load-finding.ts";
import { type LoadRefusal, loadFindingFor } from "./load-finding-for.ts";
import { type LoadedLastCall, loadLastCall } from "./load-last-call.ts";
import { hasClosed } from "./rules.ts";

export type LastCallRefusal = LoadRefusal | { kind: "LastCallOver" };

/** A finding whose last call has not closed by `now`, which the database's clock says. */
export type FindingInLastCall = { finding: LoadedFinding; lastCall: LoadedLastCall; now: Date };

/**
 * A finding in its last call, for a moderator who wants to do this with it; locked as `loadFinding` does.
 * Refuses: as `loadFindingFor`, WrongState also where there is no last call; LastCallOver (it has closed).
 */
export async function loadOpenLastCall(
  tx: Tx,
  actor: Actor,
  asked: { findingId: string; verb: "changeLastCall" | "remind" },
): Promise<Result<FindingInLastCall, LastCallRefusal>> {
  const loaded = await loadFindingFor(tx, actor, asked);
  if (!loaded.ok) return loaded;
  const finding = loaded.value;
  const lastCall = await loadLastCall(tx, finding);
  if (!lastCall) return wrongState(finding.state);
  const now = await readClock(tx);
  return hasClosed(lastCall, now) ? refuse({ kind: "LastCallOver" }) : ok({ finding, lastCall, now });
}
