import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { transact } from "#lib/infra/db.ts";

export type RequestArchiveRefusal = NotVisible | NotAllowed | { kind: "ArchiveWaiting" };

/** The name of the job that makes an archive. */
export const makeArchiveTask = "make-archive";

/**
 * A moderator asks for an archive of the group, concluded or not; a job makes it.
 * Refuses: NotVisible, NotAllowed, ArchiveWaiting (one is being made).
 */
export async function requestArchive(
  actor: SignedInActor,
  { groupId }: { groupId: string },
): Promise<Result<{ id: string }, RequestArchiveRefusal>> {
  return transact(async (tx): Promise<Result<{ id: string }, RequestArchiveRefusal>> => {
    await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true },
    });
    if (!group || !(await isMemberStill(tx, actor, groupId))) return notVisible();
    if (!mayInGroup(actor, group, "archive")) return notAllowed();
    if ((await tx.groupArchive.count({ where: { groupId, state: "waiting" } })) > 0)
      return refuse({ kind: "ArchiveWaiting" });
    const row = await tx.groupArchive.create({
      data: { groupId, requestedById: actor.personId },
      select: { id: true },
    });
    const payload = JSON.stringify({ archiveId: row.id });
    await tx.$executeRaw`SELECT graphile_worker.add_job(${makeArchiveTask}, ${payload}::json)`;
    await recordFact(tx, actor, { kind: "ArchiveRequested", groupId, subjectId: groupId });
    return ok(row);
  });
}
