import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { lockGroupFor } from "./lock-group.ts";
import { isReopenable, reopenDays } from "./rules.ts";

export type ReopenGroupRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | { kind: "ReopenTooLate"; days: number };

/**
 * A moderator takes the conclusion of the group back, within thirty days of it. What closed with it opens again; its word of
 * conclusion goes, and invitations that were withdrawn stay so.
 * Refuses: NotVisible, NotAllowed, WrongState (it works), ReopenTooLate.
 */
export async function reopenGroup(
  actor: Actor,
  { groupId }: { groupId: string },
): Promise<Result<undefined, ReopenGroupRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ReopenGroupRefusal>> => {
    const locked = await lockGroupFor(tx, actor, { groupId, verb: "reopen" });
    if (!locked.ok) return locked;
    const { concludedAt } = locked.value;
    if (!concludedAt) return wrongState("open");
    if (!isReopenable(concludedAt, await readClock(tx)))
      return refuse({ kind: "ReopenTooLate", days: reopenDays });
    await tx.document.updateMany({ where: { groupId, closedAt: concludedAt }, data: { closedAt: null } });
    await tx.workingGroup.update({
      where: { id: groupId },
      data: { concludedAt: null, conclusion: "" },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "GroupReopened", groupId, subjectId: groupId });
    return ok();
  });
}
