import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { allows, type Rights } from "#lib/base/rights.ts";
import type { FindingRole, FindingState, FindingVerb } from "#lib/domain/findings/types.ts";
import type { EvidenceStance } from "./types.ts";

export type FindingRights = Rights<FindingRole, FindingState, FindingVerb>;

type Standing = { roles: readonly FindingRole[]; state: FindingState };

/** At most so many pieces are added to one finding; a merge may bring together more, and all are shown. */
export const evidenceLimit = 300;

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

export type Lack = { lacks: "evidence" | "support" | "standing"; flagged: number };

/** What a finding lacks: any evidence, any that is not against it, or that all its passages stand as quoted. Null: nothing.
 *  @param stances of its evidence, each once or more; @param flagged how many of its passages no longer stand */
export function whatIsLacking({
  stances,
  flagged,
}: {
  stances: readonly EvidenceStance[];
  flagged: number;
}): Lack | null {
  if (stances.length === 0) return { lacks: "evidence", flagged };
  if (stances.every((stance) => stance === "contradicts")) return { lacks: "support", flagged };
  return flagged > 0 ? { lacks: "standing", flagged } : null;
}

/** Whether a link in a text leads to a finding, a paper or a publication of this portal. */
export function leadsToMaterial(href: string): boolean {
  return /^(https?:\/\/[^/]+)?\/(workspace\/[^/]+\/(findings|papers)|publications)\/[^/]/.test(href);
}
