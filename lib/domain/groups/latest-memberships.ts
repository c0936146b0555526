import type { MemberRole } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";

/** What somebody is to a group, or was when they left it. */
export type LatestMembership = { role: MemberRole; perspective: string; leftAt: Date | null };

/** The latest membership of everybody who ever was in a group, by person: what they said keeps their perspective. */
export async function latestMemberships(tx: Tx, groupId: string): Promise<Map<string, LatestMembership>> {
  const members = await tx.member.findMany({
    where: { groupId },
    select: { personId: true, role: true, perspective: true, leftAt: true },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
  });
  return new Map(members.map(({ personId, ...membership }) => [personId, membership]));
}
