import { type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import {
  type ConsensusOutcome,
  type FindingState,
  type PositionCounts,
  type PositionValue,
  positionValues,
} from "./types.ts";

/** The states in which members take positions and talk, and a call may be recorded. */
export const openStates: readonly FindingState[] = ["circulated", "in_discussion", "last_call"];

/** Values that say nothing without a text: a reservation's words, and what would resolve an objection. */
export function needsText(value: PositionValue): boolean {
  return value === "reservation" || value === "objection";
}

export type PositionRefusal = WrongState | { kind: "TextRequired" };

/** Whether a position may be recorded. Refuses: WrongState (not open for positions), TextRequired. */
export function decidePosition(
  state: FindingState,
  input: { value: PositionValue; text: string },
): Result<undefined, PositionRefusal> {
  if (!openStates.includes(state)) return wrongState(state);
  if (needsText(input.value) && input.text.trim() === "") return refuse({ kind: "TextRequired" });
  return ok();
}

export type OutcomeRefusal =
  | WrongState
  | { kind: "ObjectionStands" }
  | { kind: "ReservationStands" }
  | { kind: "RationaleRequired" };

/**
 * Whether the moderator may record this outcome. *Agreed* and *agreed with reservations* are impossible while
 * an objection stands, *agreed* also while a reservation does; every other outcome needs a written rationale.
 */
export function decideOutcome(
  finding: { state: FindingState; counts: PositionCounts },
  input: { outcome: ConsensusOutcome; rationale: string },
): Result<{ to: ConsensusOutcome }, OutcomeRefusal> {
  if (!openStates.includes(finding.state)) return wrongState(finding.state);
  const agrees = input.outcome === "agreed" || input.outcome === "agreed_with_reservations";
  if (agrees && finding.counts.objection > 0) return refuse({ kind: "ObjectionStands" });
  if (input.outcome === "agreed" && finding.counts.reservation > 0)
    return refuse({ kind: "ReservationStands" });
  if (!agrees && input.rationale.trim() === "") return refuse({ kind: "RationaleRequired" });
  return ok({ to: input.outcome });
}

/** @returns how many stand where */
export function countPositions(positions: readonly { value: PositionValue }[]): PositionCounts {
  const counts = Object.fromEntries(positionValues.map((value) => [value, 0])) as PositionCounts;
  for (const { value } of positions) counts[value] += 1;
  return counts;
}

const lastCallDays = 10;

/** @returns when a last call opened now closes */
export function lastCallClosing(now: Date): Date {
  return new Date(now.getTime() + lastCallDays * 86_400_000);
}
