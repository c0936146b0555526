import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { listUnanswered } from "./list-unanswered.ts";
import { type LoadedFinding, loadFinding } from "./load-finding.ts";
import { type LoadedLastCall, loadLastCall } from "./load-last-call.ts";
import { findingRights } from "./policy.ts";
import { type ClosingRefusal, decideClosing, hasClosed } from "./rules.ts";
import type { ChangeLastCallInput } from "./schema.ts";
import { listReachable, mailLastCalls } from "./tell-unanswered.ts";

export type ChangeLastCallRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | ClosingRefusal
  | { kind: "LastCallOver" };

/**
 * Lets an open last call close later, or earlier; those who have not answered are told. What has closed stays closed.
 * Refuses: NotVisible, NotAllowed, WrongState (no last call), LastCallOver, ClosingTooSoon, ClosingTooLate.
 */
export async function changeLastCall(
  actor: Actor,
  input: ChangeLastCallInput,
): Promise<Result<undefined, ChangeLastCallRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeLastCallRefusal>> => {
    const finding = await loadFinding(tx, actor, input.findingId);
    if (!finding) return notVisible();
    if (!everAllows(findingRights, finding.roles, "changeLastCall")) return notAllowed();
    const lastCall = await loadLastCall(tx, finding);
    if (finding.state !== "last_call" || !lastCall) return wrongState(finding.state);
    const now = await readClock(tx);
    if (hasClosed(lastCall, now)) return refuse({ kind: "LastCallOver" });
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
