import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { lockMembership } from "./lock-membership.ts";
import type { LastModerator } from "./remove-member.ts";
import { leavesNoModerator } from "./rules.ts";

/**
 * Ends the actor's own membership now, also of a group that has concluded: what they owe goes, what they wrote and are credited
 * with stays, live connections end.
 * Refuses: NotVisible (they are no member), LastModerator.
 */
export async function leaveGroup(
  actor: SignedInActor,
  groupId: string,
): Promise<Result<undefined, NotVisible | LastModerator>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | LastModerator>> => {
    const member = await lockMembership(tx, actor, { groupId, personId: actor.personId });
    if (!member) return notVisible();
    if (leavesNoModerator(member, null, member.otherModerators)) return refuse({ kind: "LastModerator" });
    const leftAt = await readClock(tx);
    await tx.member.update({ where: { id: member.id }, data: { leftAt }, select: { id: true } });
    await recordFact(tx, actor, { kind: "MemberLeft", groupId, subjectId: member.id });
    return ok();
  });
}
