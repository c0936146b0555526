import { type Actor, roleIn } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * Whether the actor still is in the group in the role they came with: an actor is read once a request, and a membership may
 * end while it runs. The answer holds until the transaction ends if the group's row was locked before, in any mode.
 */
export async function isMemberStill(tx: Tx, actor: Actor, groupId: string): Promise<boolean> {
  if (actor.kind !== "member") return actor.kind === "system";
  const role = roleIn(actor, groupId);
  if (!role) return false;
  const open = await tx.member.count({ where: { groupId, personId: actor.personId, role, leftAt: null } });
  return open > 0;
}
