import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type LastCallRefusal, loadOpenLastCall } from "./load-open-last-call.ts";
import { remindOnce } from "./remind-once.ts";
import type { FindingActionInput } from "./schema.ts";

export type RemindRefusal = LastCallRefusal | { kind: "NobodyToRemind" };

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
    const open = await loadOpenLastCall(tx, actor, { findingId: input.findingId, verb: "remind" });
    if (!open.ok) return open;
    const { finding, lastCall, now } = open.value;
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
