import { type Actor, roleIn } from "#lib/base/actor.ts";
import { presentMembership } from "#lib/base/present-membership.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";

/**
 * Whether the actor still is in the group in the role they came with: an actor is read once a request, and a membership may
 * end while it runs. The answer holds until the transaction ends: whoever ends a membership waits for the group's row.
 * @param tx open transaction; shares a lock on the group's row until it ends
 */
export async function isMemberStill(tx: Tx, actor: Actor, groupId: string): Promise<boolean> {
  if (actor.kind !== "member") return actor.kind === "system";
  const role = roleIn(actor, groupId);
  if (!role) return false;
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for key share`;
  const present = presentMembership(await readClock(tx));
  const open = await tx.member.count({ where: { groupId, personId: actor.personId, role, ...present } });
  return open > 0;
}
