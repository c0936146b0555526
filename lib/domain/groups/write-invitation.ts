import type { Actor, MemberRole } from "#lib/base/actor.ts";
import { languageOfMail } from "#lib/domain/accounts/language-of-mail.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { invitationExpiry } from "./rules.ts";

/** Whom an invitation is for, and to what: a group in a role, one review round of a group, or no group as an administrator. */
export type InvitationDraft = { email: string; name: string } & (
  | { groupId: string; role: MemberRole; perspective: string }
  | { groupId: string; reviewRoundId: string }
  | { administrator: true }
);

/**
 * Writes an invitation. An earlier open one of the same address to the same group, round (or to none) is revoked, so
 * that one link at most works.
 * @returns its id and its link, which is stored nowhere
 */
export async function writeInvitation(
  tx: Tx,
  actor: Actor,
  draft: InvitationDraft,
): Promise<{ id: string; link: string }> {
  const now = new Date();
  const token = newToken();
  const groupId = "groupId" in draft ? draft.groupId : null;
  const reviewRoundId = "reviewRoundId" in draft ? draft.reviewRoundId : null;
  // Two who invite the same address take turns, or neither would see the other's link to revoke it.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${draft.email}, 0))`;
  await tx.invitation.updateMany({
    where: { groupId, reviewRoundId, email: draft.email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const { id } = await tx.invitation.create({
    data: {
      ...draft,
      tokenHash: hashOf(token),
      invitedById: actor.kind === "member" ? actor.personId : null,
      expiresAt: invitationExpiry(now),
    },
    select: { id: true },
  });
  return { id, link: `${settings().appUrl}/invitations/${token}` };
}

/** Sends an invitation's link to whom it is for, once the transaction has committed. */
export async function sendInvitation(
  tx: Tx,
  actor: Actor,
  { email, name }: { email: string; name: string },
  { group, link }: { group: string; link: string },
): Promise<void> {
  const inviter = actor.kind === "member" ? actor.name : "";
  const language = await languageOfMail(tx, actor, email);
  await queueMail(tx, { to: email, ...mailText("invitation", { name, inviter, group, link }, language) });
}
