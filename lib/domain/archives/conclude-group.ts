import type { Actor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible, WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { countOpen } from "./count-open.ts";
import { lockGroupFor } from "./lock-group.ts";
import { isAllDone, type StillOpen } from "./rules.ts";
import type { ConcludeGroupInput } from "./schema.ts";

export type ConcludeGroupRefusal = NotVisible | NotAllowed | WrongState | ({ kind: "StillOpen" } & StillOpen);

/**
 * A moderator ends the work of the group, with a word that the public reads. From then on everything in it is read and nothing
 * is written; working texts close in the same instant, for whoever is writing too. Invitations that wait are withdrawn.
 * Refuses: NotVisible, NotAllowed, WrongState (concluded already), StillOpen (something waits for somebody, or for an instant).
 */
export async function concludeGroup(
  actor: Actor,
  { groupId, conclusion }: ConcludeGroupInput,
): Promise<Result<undefined, ConcludeGroupRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ConcludeGroupRefusal>> => {
    const locked = await lockGroupFor(tx, actor, { groupId, verb: "conclude" });
    if (!locked.ok) return locked;
    const open = await countOpen(tx, groupId);
    if (!isAllDone(open)) return refuse({ kind: "StillOpen", ...open });
    const now = await readClock(tx);
    const revoked = { groupId, acceptedAt: null, revokedAt: null };
    await tx.invitation.updateMany({ where: revoked, data: { revokedAt: now } });
    // The same instant: by it they are told apart from texts that were handed in, and opened again with the group.
    await tx.document.updateMany({ where: { groupId, closedAt: null }, data: { closedAt: now } });
    await tx.workingGroup.update({
      where: { id: groupId },
      data: { concludedAt: now, conclusion },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "GroupConcluded", groupId, subjectId: groupId });
    return ok();
  });
}
