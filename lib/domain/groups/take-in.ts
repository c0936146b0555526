import { visitor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { endEntries } from "#lib/domain/accounts/end-entries.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { admitReviewer } from "./admit-reviewer.ts";
import type { InvitationClosed, LoadedInvitation } from "./load-invitation.ts";
import { toldBeforeMs } from "./rules.ts";

/** What an invitation led to: a group, by its slug, one review round of it, or the running of the installation. */
export type TakenIn = { groupSlug: string | null; roundId: string | null; administrator: boolean };

/**
 * Uses an invitation up for an account of its address, and makes of its owner what it says.
 * Refuses: InvitationClosed (somebody was faster).
 */
export async function takeIn(
  tx: Tx,
  invitation: LoadedInvitation,
  account: { id: string; personId: string },
): Promise<Result<TakenIn, InvitationClosed>> {
  const taken = await tx.invitation.updateMany({
    where: { id: invitation.id, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: new Date(), acceptedById: account.personId },
  });
  if (taken.count === 0) return refuse({ kind: "InvitationClosed" });
  const { groupId, reviewRoundId: roundId, administrator, group } = invitation;
  if (groupId && roundId) await admitReviewer(tx, { roundId, groupId, personId: account.personId });
  if (administrator) await makeAdministrator(tx, account.id);
  await join(tx, invitation, account.personId);
  return ok({ roundId, administrator, groupSlug: roundId ? null : (group?.slug ?? null) });
}

/** Whoever may do more proves anew who they are: no sign-in from before, and none that waits, becomes an administrator's. */
async function makeAdministrator(tx: Tx, id: string): Promise<void> {
  await tx.account.update({ where: { id }, data: { administrator: true }, select: { id: true } });
  await endEntries(tx, id);
}

async function join(tx: Tx, invitation: LoadedInvitation, personId: string): Promise<void> {
  const { groupId, role, perspective, memberEndsAt: endsAt } = invitation;
  if (!groupId || !role) return;
  const member = { groupId, personId };
  if ((await tx.member.count({ where: { ...member, leftAt: null } })) > 0) return;
  const now = await readClock(tx);
  const endToldAt = endsAt && endsAt.getTime() - now.getTime() < toldBeforeMs ? now : null;
  const { id } = await tx.member.create({
    // The invitation has just told them when it ends.
    data: { ...member, role, perspective, endsAt, endToldAt },
    select: { id: true },
  });
  await recordFact(tx, visitor, { kind: "MemberJoined", groupId, subjectId: id, detail: { role } });
}
