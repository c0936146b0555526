import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { mayInGroup } from "./policy.ts";
import type { GroupView, InvitationView } from "./types.ts";

/** As many invitations are listed. */
export const mostListed = 200;

/**
 * Invitations to a group, or to one of its review rounds, that nobody accepted and no moderator withdrew, for those who manage
 * members; nobody else gets any. What waits for an answer first, then what has expired, then what was declined; each the newest
 * first.
 */
export async function listInvitations(actor: Actor, group: GroupView): Promise<InvitationView[]> {
  if (!mayInGroup(actor, group, "manageMembers")) return [];
  const rows = await db.invitation.findMany({
    where: {
      groupId: group.id,
      acceptedAt: null,
      OR: [{ revokedAt: null }, { declinedAt: { not: null } }],
    },
    select: invitationColumns,
    orderBy: [{ declinedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: mostListed,
  });
  const now = await readClock();
  const views = rows.map((row) => toView(row, now));
  return inOrder.flatMap((state) => views.filter((view) => view.state === state));
}

const inOrder = ["open", "expired", "declined"] as const;

const invitationColumns = {
  id: true,
  email: true,
  name: true,
  role: true,
  perspective: true,
  memberEndsAt: true,
  sentAt: true,
  expiresAt: true,
  declinedAt: true,
  declinedWord: true,
  reviewRoundId: true,
} as const;

type Row = Omit<InvitationView, "state">;

function toView(row: Row, now: Date): InvitationView {
  if (row.declinedAt) return { ...row, state: "declined" };
  return { ...row, state: row.expiresAt > now ? "open" : "expired" };
}
