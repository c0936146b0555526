import type { Actor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { lockManagedMember } from "./lock-managed-member.ts";
import type { LockedMembership } from "./lock-membership.ts";
import type { LastModerator } from "./remove-member.ts";
import { leavesNoModerator } from "./rules.ts";
import type { ChangeMemberRoleInput } from "./schema.ts";

export type ChangeRoleRefusal = NotVisible | NotAllowed | LastModerator;

/**
 * Gives a member another role at once, on open connections too. What they were stays told: the membership in the old role ends
 * now and one in the new role begins, with the same perspective, affiliation and end.
 * Refuses: NotVisible, NotAllowed, LastModerator.
 */
export async function changeMemberRole(
  actor: Actor,
  { memberId, role }: ChangeMemberRoleInput,
): Promise<Result<undefined, ChangeRoleRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeRoleRefusal>> => {
    const locked = await lockManagedMember(tx, actor, memberId);
    if (!locked.ok) return locked;
    const member = locked.value;
    if (member.role === role) return ok();
    if (leavesNoModerator(member, { ...member, role }, member.otherModerators))
      return refuse({ kind: "LastModerator" });
    const subjectId = await beginAs(tx, member, role);
    const detail = { from: member.role, to: role };
    await recordFact(tx, actor, { kind: "MemberRoleChanged", groupId: member.group.id, subjectId, detail });
    return ok();
  });
}

/** @returns the id of the membership that begins */
async function beginAs(
  tx: Tx,
  { id, personId, perspective, affiliation, endsAt, endToldAt, group }: LockedMembership,
  role: ChangeMemberRoleInput["role"],
): Promise<string> {
  const now = await readClock(tx);
  await tx.member.update({ where: { id }, data: { leftAt: now }, select: { id: true } });
  const same = { personId, perspective, affiliation, endsAt, endToldAt };
  const begun = await tx.member.create({
    data: { ...same, groupId: group.id, role, joinedAt: now },
    select: { id: true },
  });
  return begun.id;
}
