import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { allows, type Rights } from "#lib/base/rights.ts";
import type { FindingRole, FindingState, FindingVerb } from "#lib/domain/findings/types.ts";

export type FindingRights = Rights<FindingRole, FindingState, FindingVerb>;

type Standing = { roles: readonly FindingRole[]; state: FindingState };

/** Whoever added a piece keeps it in order as long as they could add one; proposer and moderators every piece. */
export function mayChangePiece(rights: FindingRights, { roles, state }: Standing, mine: boolean): boolean {
  return (
    allows(rights, roles, state, "changeEvidence") || (mine && allows(rights, roles, state, "addEvidence"))
  );
}

/** Whether a piece may be changed now. Refuses: WrongState (the finding is called). */
export function decideChange(
  rights: FindingRights,
  standing: Standing,
  mine: boolean,
): Result<undefined, WrongState> {
  return mayChangePiece(rights, standing, mine) ? ok() : wrongState(standing.state);
}

/** One finding rests on another. */
export type RestsOn = { from: string; on: string };

export type RestsOnItself = { kind: "RestsOnItself" };

/** Whether one finding may rest on another: nothing may rest on itself, neither at once nor by way of others. */
export function decideRestingOn(
  edges: readonly RestsOn[],
  { from, on }: RestsOn,
): Result<undefined, RestsOnItself> {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const seen = new Set<string>();
  const open = [on];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === from) return refuse({ kind: "RestsOnItself" });
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []).map((edge) => edge.on));
  }
  return ok();
}
