import { type Actor, rolesIn } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { groupRights, visibleGroups } from "#lib/domain/groups/policy.ts";
import type { GroupVerb } from "#lib/domain/groups/types.ts";
import type { Tx } from "#lib/infra/db.ts";

/**
 * The group for somebody who concludes or reopens it, locked until the transaction ends: whoever began to write in it is
 * waited for, and whoever begins after that finds it as it will be.
 * Refuses: NotVisible (also to whoever has just left), NotAllowed, WrongState.
 */
export async function lockGroupFor(
  tx: Tx,
  actor: Actor,
  { groupId, verb }: { groupId: string; verb: GroupVerb },
): Promise<Result<{ concludedAt: Date | null }, NotVisible | NotAllowed | WrongState>> {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for update`;
  const group = await tx.workingGroup.findFirst({
    where: { AND: [{ id: groupId }, visibleGroups(actor)] },
    select: { concludedAt: true },
  });
  if (!group || !(await isMemberStill(tx, actor, groupId))) return notVisible();
  const state = group.concludedAt ? "concluded" : "open";
  const right = decideRight(groupRights, rolesIn(actor, groupId), { state, verb });
  return right.ok ? ok(group) : right;
}
