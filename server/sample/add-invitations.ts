import { invitationDays, invitationExpiry } from "#lib/domain/groups/rules.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { invitations } from "#prisma/sample/invitations.ts";
import type { SampleInvitation } from "#prisma/sample/types.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";

/** Adds the invitations, counted back from today; no mail is sent, and nobody has the links. */
export async function addInvitations(tx: Tx, ids: SampleIds): Promise<void> {
  for (const invitation of invitations) await addInvitation(tx, ids, invitation);
}

async function addInvitation(tx: Tx, ids: SampleIds, sample: SampleInvitation): Promise<void> {
  const { group, by, declined, sentDaysAgo, ...invited } = sample;
  const sentAt = daysAgo(sentDaysAgo);
  const answer = declined && {
    declinedAt: daysAgo(declined.daysAgo),
    revokedAt: daysAgo(declined.daysAgo),
    declinedWord: declined.word,
  };
  await tx.invitation.create({
    data: {
      ...{ ...invited, ...answer, sentAt },
      groupId: idOf(ids.groups, group),
      invitedById: idOf(ids.people, by),
      createdAt: sentAt,
      expiresAt: invitationExpiry(sentAt, invitationDays.usual, null),
      tokenHash: hashOf(newToken()),
    },
    select: { id: true },
  });
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
