import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";

/** Makes an invitation's link useless. Refuses: NotVisible (also: accepted meanwhile), NotAllowed. */
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
    return revoked.count === 0 ? notVisible() : ok();
  });
}
