import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { type MoveFindingRefusal, moveFinding } from "./move-finding.ts";
import { type OpenLastCallRefusal, openLastCall } from "./open-last-call.ts";
import { closingOf, type MoveFindingsInput } from "./schema.ts";

/** How many were moved on, and how many stand as they stood. */
export type MovedFindings = { moved: number; left: number };

export type MoveFindingsRefusal = MoveFindingRefusal | OpenLastCallRefusal;

/**
 * Circulates several findings, or opens the last call on each with one closing for all. Each is moved by itself: one that
 * cannot be moved now holds back none of the others.
 * Refuses: what the first one is refused with, when none can be moved.
 */
export async function moveFindings(
  actor: Actor,
  input: MoveFindingsInput,
): Promise<Result<MovedFindings, MoveFindingsRefusal>> {
  const results: Result<undefined, MoveFindingsRefusal>[] = [];
  for (const findingId of new Set(input.findingIds)) results.push(await moveOne(actor, findingId, input));
  const moved = results.filter((result) => result.ok).length;
  const [first] = results;
  if (moved === 0 && first && !first.ok) return first;
  return ok({ moved, left: results.length - moved });
}

function moveOne(
  actor: Actor,
  findingId: string,
  input: MoveFindingsInput,
): Promise<Result<undefined, MoveFindingsRefusal>> {
  const closesAt = input.move === "openLastCall" ? closingOf(input) : null;
  if (closesAt) return openLastCall(actor, { findingId, closesAt, silence: false });
  return moveFinding(actor, { findingId, move: "circulate" });
}
