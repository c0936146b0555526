import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import type { SetSecondConfirmationInput } from "./schema.ts";

export type SetSecondConfirmationRefusal = NotVisible | NotAllowed;

/**
 * Begins or ends that another moderator confirms what is to be published. What waits for confirmation already goes on waiting.
 * Refuses: NotVisible, NotAllowed.
 */
export async function setSecondConfirmation(
  actor: Actor,
  { groupId, second }: SetSecondConfirmationInput,
): Promise<Result<undefined, SetSecondConfirmationRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SetSecondConfirmationRefusal>> => {
    await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true, secondConfirmation: true },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    if (second === group.secondConfirmation) return ok();
    await tx.workingGroup.update({
      where: { id: groupId },
      data: { secondConfirmation: second },
      select: { id: true },
    });
    const detail = { second };
    await recordFact(tx, actor, { kind: "SecondConfirmationSet", groupId, subjectId: groupId, detail });
    return ok();
  });
}
