import type { Actor } from "#lib/base/actor.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import type { StillOpen } from "./rules.ts";

/** What of a group waits for somebody's answer, or for an instant that is set. What merely rests is not counted: a draft, a
 *  round that is only planned, comments of a closed round. */
export async function countOpen(tx: Tx, groupId: string): Promise<StillOpen> {
  const [releases, signOffs, calls, rounds, commissions, discussions] = [
    await tx.release.count({ where: { groupId, state: { in: ["requested", "scheduled"] } } }),
    await tx.signOffRound.count({ where: { groupId, state: "open" } }),
    await tx.finding.count({ where: { groupId, state: "last_call" } }),
    await tx.reviewRound.count({ where: { groupId, state: "open" } }),
    await tx.commission.count({ where: { groupId, state: { in: ["offered", "accepted"] } } }),
    await tx.discussion.count({ where: { groupId, state: "planned" } }),
  ];
  return { releases, signOffs, calls, rounds, commissions, discussions };
}

/** The same for the moderator who thinks of concluding. @returns null for everybody else, and once it is concluded */
export async function findOpenMatters(actor: Actor, groupId: string): Promise<StillOpen | null> {
  const group = await db.workingGroup.findFirst({
    where: { AND: [{ id: groupId }, visibleGroups(actor)] },
    select: { id: true, concludedAt: true },
  });
  if (!group || !mayInGroup(actor, group, "conclude")) return null;
  return countOpen(db, groupId);
}
