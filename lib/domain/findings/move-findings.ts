import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { type MoveFindingRefusal, moveFinding } from "./move-finding.ts";
import type { MoveFindingsInput } from "./schema.ts";

/** How many were moved on, and how many stand as they stood. */
export type MovedFindings = { moved: number; left: number };

/**
 * Moves several findings on, each by itself: one that cannot be moved now holds back none of the others.
 * Refuses: what the first one is refused with, when none can be moved.
 */
export async function moveFindings(
  actor: Actor,
  { findingIds, move }: MoveFindingsInput,
): Promise<Result<MovedFindings, MoveFindingRefusal>> {
  const results: Result<undefined, MoveFindingRefusal>[] = [];
  for (const findingId of new Set(findingIds)) results.push(await moveFinding(actor, { findingId, move }));
  const moved = results.filter((result) => result.ok).length;
  const [first] = results;
  if (moved === 0 && first && !first.ok) return first;
  return ok({ moved, left: results.length - moved });
}
