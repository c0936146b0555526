import { hasSilenceProcedure } from "#lib/domain/groups/has-silence-procedure.ts";
import type { Tx } from "#lib/infra/db.ts";
import { listUnanswered, type Unanswered } from "./list-unanswered.ts";
import type { LoadedFinding } from "./load-finding.ts";
import { type LoadedLastCall, loadLastCall } from "./load-last-call.ts";
import { listRecordedPositions } from "./recorded-positions.ts";
import { type CallableFinding, countPositions } from "./rules.ts";
import { standingPositions } from "./standing.ts";

/** A finding as `decideOutcome` takes it. A group that gave up the silence procedure takes nobody's silence any more. */
export async function loadCallable(tx: Tx, finding: LoadedFinding): Promise<CallableFinding> {
  const standing = standingPositions(await listRecordedPositions(tx, finding.id), finding.version.substance);
  const unanswered = await listUnanswered(tx, finding);
  const lastCall = await loadLastCall(tx, finding);
  return {
    state: finding.state,
    counts: countPositions([...standing.current.values()]),
    unanswered: unanswered.length,
    untold: lastCall ? await countUntold(tx, lastCall, unanswered) : unanswered.length,
    lastCall: lastCall && {
      ...lastCall,
      silence: lastCall.silence && (await hasSilenceProcedure(tx, finding.groupId)),
    },
  };
}

/** Of those who have not answered, how many no mail of this last call told what their silence means. */
export async function countUntold(
  tx: Tx,
  lastCall: LoadedLastCall,
  unanswered: readonly Unanswered[],
): Promise<number> {
  const told = await tx.lastCallReminder.findMany({
    where: { lastCallId: lastCall.id, saidSilence: true },
    select: { personId: true },
    distinct: ["personId"],
  });
  const toldIds = new Set(told.map(({ personId }) => personId));
  return unanswered.filter(({ personId }) => !toldIds.has(personId)).length;
}
