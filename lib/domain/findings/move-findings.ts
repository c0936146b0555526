import type { Actor } from "#lib/base/actor.ts";
import { inFews } from "#lib/base/in-fews.ts";
import type { NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type MoveFindingRefusal, moveFinding } from "./move-finding.ts";
import { type OpenLastCallRefusal, openUntold } from "./open-last-call.ts";
import { mailReminders } from "./remind-once.ts";
import { closingOf, type MoveFindingsInput } from "./schema.ts";

/** How many were moved on, and how many stand as they stood. */
export type MovedFindings = { moved: number; left: number };

export type MoveFindingsRefusal = MoveFindingRefusal | OpenLastCallRefusal;

/**
 * Circulates several findings, or opens the last call on each with one closing for all, of which each person is told in one
 * mail. One that cannot be moved now holds back none of the others.
 * Refuses: what the first one is refused with, when none can be moved.
 */
export async function moveFindings(
  actor: Actor,
  input: MoveFindingsInput,
): Promise<Result<MovedFindings, MoveFindingsRefusal>> {
  const results = await moveEach(actor, [...new Set(input.findingIds)], input);
  const moved = results.filter((result) => result.ok).length;
  const [first] = results;
  if (moved === 0 && first && !first.ok) return first;
  return ok({ moved, left: results.length - moved });
}

type Moved = Result<unknown, MoveFindingsRefusal>;

async function moveEach(actor: Actor, findingIds: string[], input: MoveFindingsInput): Promise<Moved[]> {
  const closesAt = input.move === "openLastCall" ? closingOf(input) : null;
  const results: Moved[] = [];
  if (closesAt)
    for (const few of inFews(findingIds.toSorted()))
      results.push(...(await openTogether(actor, few, closesAt)));
  else
    for (const findingId of findingIds)
      results.push(await moveFinding(actor, { findingId, move: "circulate" }));
  return results;
}

/** One act is one mail to each person, not one for each finding. Those that refuse have written nothing. */
async function openTogether(actor: Actor, findingIds: readonly string[], closesAt: Date): Promise<Moved[]> {
  const together = await transact(async (tx): Promise<Result<Moved[], NotVisible>> => {
    const opened = [];
    for (const findingId of findingIds)
      opened.push(await openUntold(tx, actor, { findingId, closesAt, silence: false }));
    const tellings = opened.flatMap((result) => (result.ok ? [result.value] : []));
    await mailReminders(tx, "opened", tellings);
    return ok(opened);
  });
  return together.ok ? together.value : [together];
}
