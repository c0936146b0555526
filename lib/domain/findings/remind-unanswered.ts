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
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { loadFinding } from "./load-finding.ts";
import { loadLastCall } from "./load-last-call.ts";
import { findingRights } from "./policy.ts";
import { remindOnce } from "./remind-once.ts";
import { hasClosed } from "./rules.ts";
import type { FindingActionInput } from "./schema.ts";

export type RemindRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | { kind: "LastCallOver" }
  | { kind: "NobodyToRemind" };

/**
 * Reminds those who have not answered an open last call, and only them; nobody twice a day.
 * @returns how many were mailed
 * Refuses: NotVisible, NotAllowed, WrongState (no last call), LastCallOver, NobodyToRemind (all have answered or had a
 * mail about it today).
 */
export async function remindUnanswered(
  actor: Actor,
  input: FindingActionInput,
): Promise<Result<number, RemindRefusal>> {
  return transact(async (tx): Promise<Result<number, RemindRefusal>> => {
    const finding = await loadFinding(tx, actor, input.findingId);
    if (!finding) return notVisible();
    if (!everAllows(findingRights, finding.roles, "remind")) return notAllowed();
    const lastCall = await loadLastCall(tx, finding);
    if (finding.state !== "last_call" || !lastCall) return wrongState(finding.state);
    const now = await readClock(tx);
    if (hasClosed(lastCall, now)) return refuse({ kind: "LastCallOver" });
    const count = await remindOnce(tx, { finding, lastCall, occasion: "chased", since: now, now });
    if (count === 0) return refuse({ kind: "NobodyToRemind" });
    await recordFact(tx, actor, {
      kind: "UnansweredReminded",
      groupId: finding.groupId,
      subjectId: finding.id,
      detail: { count },
    });
    return ok(count);
  });
}
