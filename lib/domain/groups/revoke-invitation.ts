import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";

/** Makes the link of an invitation to the group, or to one of its review rounds, useless. Refuses: NotVisible (also: accepted meanwhile), NotAllowed. */
export async function revokeInvitation(
  actor: Actor,
  invitationId: string,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed>> => {
    const open = { id: invitationId, acceptedAt: null, revokedAt: null };
    const invitation = await tx.invitation.findFirst({
      where: { ...open, group: visibleGroups(actor) },
      select: { group: { select: { id: true, concludedAt: true } } },
    });
    if (!invitation?.group) return notVisible();
    if (!mayInGroup(actor, invitation.group, "manageMembers")) return notAllowed();
    const revoked = await tx.invitation.updateMany({ where: open, data: { revokedAt: new Date() } });
    if (revoked.count === 0) return notVisible();
    const { id: groupId } = invitation.group;
    await recordFact(tx, actor, { kind: "MemberInvitationWithdrawn", groupId, subjectId: invitationId });
    return ok();
  });
}
