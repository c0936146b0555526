import type { SignedInActor } from "#lib/base/actor.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";

/**
 * Locks an administrator’s glass of a group until the transaction ends: it is broken once, and each thing behind it is recorded once.
 * What they are is asked of the database: rights may have ended since the page was drawn.
 * @returns null for whoever is no administrator any more, and where there is no such group
 */
export async function lockGlass(tx: Tx, actor: SignedInActor, groupId: string) {
  if (!mayAdminister(actor)) return null;
  const { personId } = actor;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`glass ${groupId} ${personId}`}, 0))`;
  const [group, administers, memberships, now] = [
    await tx.workingGroup.findUnique({
      where: { id: groupId },
      select: { id: true, slug: true, name: true },
    }),
    await tx.account.count({ where: { personId, administrator: true, disabledAt: null } }),
    await tx.member.count({ where: { personId, groupId, leftAt: null } }),
    await readClock(tx),
  ];
  if (!group || administers === 0) return null;
  const open = await tx.breakGlass.findFirst({
    where: { groupId, personId, endedAt: null, until: { gt: now } },
    select: { id: true, until: true },
    orderBy: { id: "desc" },
  });
  return { group, isMember: memberships > 0, open };
}
