import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { lockManagedMember } from "./lock-managed-member.ts";
import { leavesNoModerator } from "./rules.ts";

/** Nobody would be left to moderate the group for good. */
export type LastModerator = { kind: "LastModerator" };

export type RemoveMemberRefusal = NotVisible | NotAllowed | LastModerator;

/**
 * Ends a membership now; live connections end with it, published credit stays.
 * Refuses: NotVisible, NotAllowed, LastModerator (a group is never left without one).
 */
export async function removeMember(
  actor: Actor,
  memberId: string,
): Promise<Result<undefined, RemoveMemberRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RemoveMemberRefusal>> => {
    const locked = await lockManagedMember(tx, actor, memberId);
    if (!locked.ok) return locked;
    const member = locked.value;
    if (leavesNoModerator(member, null, member.otherModerators)) return refuse({ kind: "LastModerator" });
    const ended = await tx.member.updateMany({
      where: { id: memberId, leftAt: null },
      data: { leftAt: await readClock(tx) },
    });
    if (ended.count === 0) return notVisible();
    await recordFact(tx, actor, { kind: "MemberRemoved", groupId: member.group.id, subjectId: memberId });
    return ok();
  });
}
