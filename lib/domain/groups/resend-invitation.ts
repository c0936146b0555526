import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import type { EndIsPast } from "./invite-member.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import { invitationExpiry, maySendAgain, sendAgainMinutes } from "./rules.ts";
import { sendInvitations } from "./send-invitations.ts";
import { invitationLink } from "./write-invitation.ts";

export type ResendRefusal = NotVisible | NotAllowed | EndIsPast | { kind: "SentJustNow"; minutes: number };

/**
 * Mails an invitation to the group once more, also one that has expired: with a new link, for as long as the first one was to
 * work. The link before it is dead.
 * Refuses: NotVisible (also: answered or withdrawn meanwhile), NotAllowed, EndIsPast, SentJustNow.
 */
export async function resendInvitation(
  actor: Actor,
  invitationId: string,
): Promise<Result<undefined, ResendRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ResendRefusal>> => {
    await tx.$queryRaw`select id from "Invitation" where id = ${invitationId}::uuid for update`;
    const row = await load(tx, actor, invitationId);
    if (!row?.group || !row.role) return notVisible();
    const { group, role, ...draft } = row;
    if (!mayInGroup(actor, group, "manageMembers")) return notAllowed();
    const now = await readClock(tx);
    if (draft.memberEndsAt && draft.memberEndsAt <= now) return refuse({ kind: "EndIsPast" });
    if (!maySendAgain(draft, now)) return refuse({ kind: "SentJustNow", minutes: sendAgainMinutes });
    const sent = await renew(tx, draft, now);
    if (!sent) return notVisible();
    await sendInvitations(tx, { actor, group: group.name }, [
      { ...sent, id: draft.id, draft: { ...draft, role } },
    ]);
    await recordFact(tx, actor, { kind: "MemberInvitedAgain", groupId: group.id, subjectId: draft.id });
    return ok();
  });
}

function load(tx: Tx, actor: Actor, id: string) {
  return tx.invitation.findFirst({
    where: { id, acceptedAt: null, revokedAt: null, group: visibleGroups(actor) },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      perspective: true,
      word: true,
      validDays: true,
      memberEndsAt: true,
      sentAt: true,
      group: { select: { id: true, name: true, concludedAt: true } },
    },
  });
}

type Renewable = { id: string; validDays: number; memberEndsAt: Date | null };

/** @returns null when somebody answered first */
async function renew(tx: Tx, { id, validDays, memberEndsAt }: Renewable, now: Date) {
  const token = newToken();
  const expiresAt = invitationExpiry(now, validDays, memberEndsAt);
  const renewed = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { tokenHash: hashOf(token), sentAt: now, expiresAt },
  });
  return renewed.count === 0 ? null : { link: invitationLink(token), expiresAt };
}
