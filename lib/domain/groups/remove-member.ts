import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";

export type RemoveMemberRefusal = NotVisible | NotAllowed | { kind: "LastModerator" };

/**
 * Ends a membership now; live connections end with it, published credit stays.
 * Refuses: NotVisible, NotAllowed, LastModerator (a group is never left without one).
 */
export async function removeMember(
  actor: Actor,
  memberId: string,
): Promise<Result<undefined, RemoveMemberRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RemoveMemberRefusal>> => {
    const member = await tx.member.findFirst({
      where: { id: memberId, leftAt: null, group: visibleGroups(actor) },
      select: { role: true, group: { select: { id: true, concludedAt: true } } },
    });
    if (!member) return notVisible();
    if (!mayInGroup(actor, member.group, "manageMembers")) return notAllowed();
    await tx.$queryRaw`select id from "WorkingGroup" where id = ${member.group.id}::uuid for update`;
    const moderators = await tx.member.count({
      where: { groupId: member.group.id, role: "moderator", leftAt: null },
    });
    if (member.role === "moderator" && moderators < 2) return refuse({ kind: "LastModerator" });
    const ended = await tx.member.updateMany({
      where: { id: memberId, leftAt: null },
      data: { leftAt: new Date() },
    });
    if (ended.count === 0) return notVisible();
    await recordFact(tx, actor, { kind: "MemberRemoved", groupId: member.group.id, subjectId: memberId });
    return ok();
  });
}
