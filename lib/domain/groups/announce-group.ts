import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";

export type AnnounceGroupRefusal = NotVisible | NotAllowed | WrongState;

/**
 * Opens a group's public page: from now on anybody reads of it, its moderators and experts.
 * Refuses: NotVisible, NotAllowed, WrongState (announced already).
 */
export async function announceGroup(
  actor: Actor,
  groupId: string,
): Promise<Result<undefined, AnnounceGroupRefusal>> {
  return transact(async (tx): Promise<Result<undefined, AnnounceGroupRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "publish")) return notAllowed();
    const announced = await tx.workingGroup.updateMany({
      where: { id: group.id, announcedAt: null },
      data: { announcedAt: new Date() },
    });
    if (announced.count === 0) return wrongState("announced");
    await recordFact(tx, actor, { kind: "GroupAnnounced", groupId, subjectId: groupId });
    return ok();
  });
}
