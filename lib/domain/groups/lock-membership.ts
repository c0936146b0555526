import type { Actor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { visibleGroups } from "./policy.ts";

export type LockedMembership = NonNullable<Awaited<ReturnType<typeof lockMembership>>>;

/** Whose membership, of those in groups the actor sees. */
type Whose = { id: string } | { groupId: string; personId: string };

/**
 * A membership that is open, with how many other moderators there are who stay. Whoever changes or ends one takes turns on the
 * group's row, until the transaction ends.
 * @returns null when there is none, or the group is not visible to the actor
 */
export async function lockMembership(tx: Tx, actor: Actor, whose: Whose) {
  const found = await tx.member.findFirst({
    where: { ...whose, leftAt: null, group: visibleGroups(actor) },
    select: { id: true, groupId: true },
  });
  if (!found) return null;
  const { id, groupId } = found;
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for update`;
  const member = await tx.member.findFirst({ where: { id, leftAt: null }, select: membershipColumns });
  if (!member) return null;
  const otherModerators = await tx.member.count({
    where: { groupId, role: "moderator", leftAt: null, endsAt: null, id: { not: id } },
  });
  return { ...member, otherModerators };
}

const membershipColumns = {
  id: true,
  personId: true,
  role: true,
  perspective: true,
  affiliation: true,
  endsAt: true,
  endToldAt: true,
  group: { select: { id: true, slug: true, name: true, concludedAt: true } },
} as const;
