import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { askForConfirmation, tellHeld } from "./ask-for-confirmation.ts";
import type { SetSecondConfirmationInput } from "./schema.ts";

export type SetSecondConfirmationRefusal = NotVisible | NotAllowed;

/**
 * Begins or ends that another moderator confirms what is to be published. When it begins, what is scheduled and was confirmed by
 * nobody waits for confirmation as well; its moderators are told by mail. When it ends, what waits goes on waiting: it was
 * asked for under the rule.
 * Refuses: NotVisible, NotAllowed.
 */
export async function setSecondConfirmation(
  actor: Actor,
  { groupId, second }: SetSecondConfirmationInput,
): Promise<Result<undefined, SetSecondConfirmationRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SetSecondConfirmationRefusal>> => {
    await lock(tx, groupId);
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, slug: true, concludedAt: true, secondConfirmation: true },
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
    if (second) await holdUnconfirmed(tx, actor, group);
    return ok();
  });
}

/** The releases first, as whoever confirms, moves or releases one does; then the group alone, so that whoever is asking for a
 *  release has done so before, or does so under the new rule. */
async function lock(tx: Tx, groupId: string): Promise<void> {
  await tx.$queryRaw`
    select id from "Release" where "groupId" = ${groupId}::uuid and state in ('requested', 'scheduled')
    order by id for update`;
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for update`;
}

/** What nobody but its moderator has looked at waits from here on. */
async function holdUnconfirmed(tx: Tx, actor: Actor, group: { id: string; slug: string }): Promise<void> {
  const held = await tx.release.updateManyAndReturn({
    where: { groupId: group.id, state: "scheduled", confirmedAt: null },
    data: { state: "requested" },
    select: { id: true, reportId: true, paperId: true, requestedById: true },
  });
  for (const { id, reportId, paperId, requestedById } of held) {
    await askForConfirmation(tx, group, { id, requestedById });
    await tellHeld(tx, group, { id, requestedById });
    const subjectId = reportId ?? paperId ?? "";
    await recordFact(tx, actor, { kind: "ReleaseHeld", groupId: group.id, subjectId });
  }
}
