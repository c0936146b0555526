import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { listReachable } from "#lib/domain/accounts/list-reachable.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { listUnanswered } from "./list-unanswered.ts";
import type { LoadedFinding } from "./load-finding.ts";
import type { LoadedLastCall } from "./load-last-call.ts";
import { type LastCallRefusal, loadOpenLastCall } from "./load-open-last-call.ts";
import { type ClosingRefusal, decideClosing } from "./rules.ts";
import type { ChangeLastCallInput } from "./schema.ts";
import { mailLastCalls } from "./tell-unanswered.ts";

export type ChangeLastCallRefusal = LastCallRefusal | ClosingRefusal;

/**
 * Lets an open last call close later, or earlier; those who have not answered are told. What has closed stays closed.
 * Refuses: NotVisible, NotAllowed, WrongState (no last call), LastCallOver, ClosingTooSoon, ClosingTooLate.
 */
export async function changeLastCall(
  actor: Actor,
  input: ChangeLastCallInput,
): Promise<Result<undefined, ChangeLastCallRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeLastCallRefusal>> => {
    const open = await loadOpenLastCall(tx, actor, { findingId: input.findingId, verb: "changeLastCall" });
    if (!open.ok) return open;
    const { finding, lastCall, now } = open.value;
    const decision = decideClosing(input.closesAt, now);
    if (!decision.ok) return decision;
    if (input.closesAt.getTime() === lastCall.closesAt.getTime()) return ok();
    await write(tx, finding, { ...lastCall, closesAt: input.closesAt });
    await recordFact(tx, actor, {
      kind: "LastCallChanged",
      groupId: finding.groupId,
      subjectId: finding.id,
      detail: { later: input.closesAt > lastCall.closesAt },
    });
    return ok();
  });
}

async function write(tx: Tx, finding: LoadedFinding, lastCall: LoadedLastCall): Promise<void> {
  const { id, closesAt } = lastCall;
  await tx.lastCall.update({ where: { id, endedAt: null }, data: { closesAt }, select: { id: true } });
  await tx.finding.update({
    where: { id: finding.id },
    data: { lastCallClosesAt: closesAt },
    select: { id: true },
  });
  const unanswered = await listUnanswered(tx, finding);
  const people = await listReachable(
    tx,
    unanswered.map(({ personId }) => personId),
  );
  await mailLastCalls(tx, "lastCallChanged", [{ finding, lastCall, people }]);
}
