import { hasSilenceProcedure } from "#lib/domain/groups/has-silence-procedure.ts";
import type { Tx } from "#lib/infra/db.ts";
import { listUnanswered, type Unanswered } from "./list-unanswered.ts";
import type { LoadedFinding } from "./load-finding.ts";
import { type LoadedLastCall, loadLastCall } from "./load-last-call.ts";
import { positionTakers } from "./policy.ts";
import { listRecordedPositions } from "./recorded-positions.ts";
import { type CallableFinding, countPositions } from "./rules.ts";
import { standingPositions } from "./standing.ts";
import type { PositionValue } from "./types.ts";

/** A finding as `decideOutcome` takes it. A group that gave up the silence procedure takes nobody's silence any more. */
export async function loadCallable(tx: Tx, finding: LoadedFinding): Promise<CallableFinding> {
  const standing = standingPositions(await listRecordedPositions(tx, finding.id), finding.version.substance);
  const unanswered = await listUnanswered(tx, finding);
  const lastCall = await loadLastCall(tx, finding);
  return {
    state: finding.state,
    counts: countPositions([...standing.current.values()]),
    departed: await countDeparted(tx, finding, standing.current.values()),
    unanswered: unanswered.length,
    untold: lastCall ? await countUntold(tx, lastCall, unanswered) : unanswered.length,
    lastCall: lastCall && {
      ...lastCall,
      silence: lastCall.silence && (await hasSilenceProcedure(tx, finding.groupId)),
    },
  };
}

/** How many of these positions are objections of people whom the group asks no more: they left it, or observe it now. */
export async function countDeparted(
  tx: Tx,
  { groupId }: Pick<LoadedFinding, "groupId">,
  positions: Iterable<{ personId: string; value: PositionValue }>,
): Promise<number> {
  const holders = [...positions].filter(({ value }) => value === "objection").map(({ personId }) => personId);
  if (holders.length === 0) return 0;
  const asked = await tx.member.findMany({
    where: { groupId, leftAt: null, role: { in: positionTakers }, personId: { in: holders } },
    select: { personId: true },
    distinct: ["personId"],
  });
  return holders.length - asked.length;
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
