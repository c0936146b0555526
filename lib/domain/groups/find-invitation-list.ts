import type { SignedInActor } from "#lib/base/actor.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { decideLines, type ListSurroundings, readLines } from "./invitation-lines.ts";
import { mayInGroup } from "./policy.ts";
import type { InvitationListView, ListedLine } from "./types.ts";

/** The actor's own list of people to invite to a group, as things stand. @returns null when there is none, or they do not manage
 *  members */
export async function findInvitationList(
  actor: SignedInActor,
  group: { id: string; concludedAt: Date | null },
  id: string,
): Promise<InvitationListView | null> {
  if (!mayInGroup(actor, group, "manageMembers")) return null;
  const row = await db.invitationList.findFirst({
    where: { id, groupId: group.id, createdById: actor.personId },
    select: { id: true, text: true, validDays: true, sentAt: true, sent: true },
  });
  if (!row) return null;
  const lines = await checkedLines(db, group.id, row.text);
  return { ...row, lines, count: lines.filter(({ invited }) => invited).length };
}

/** The lines of a list that was read before, compared with who is in the group or invited to it at this moment. */
export async function checkedLines(tx: Tx, groupId: string, text: string): Promise<ListedLine[]> {
  const read = readLines(text);
  return read.ok ? decideLines(read.value, await surroundings(tx, groupId)) : [];
}

async function surroundings(tx: Tx, groupId: string): Promise<ListSurroundings> {
  const [accounts, invitations, now] = await Promise.all([
    tx.account.findMany({
      where: { person: { memberships: { some: { groupId, leftAt: null } } } },
      select: { email: true },
    }),
    tx.invitation.findMany({
      where: { groupId, role: { not: null }, acceptedAt: null, revokedAt: null },
      select: { email: true },
    }),
    readClock(tx),
  ]);
  const addresses = (rows: { email: string }[]) => new Set(rows.map(({ email }) => email));
  return { members: addresses(accounts), invited: addresses(invitations), now };
}
