import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { loadTold } from "./load-told.ts";
import type { MarkReadInput } from "./schema.ts";
import { readBy } from "./told-subject.ts";

/** Marks what the actor was told of a thing, or of everything, as read; it is not mailed any more. Never refuses. */
export async function markRead(
  actor: SignedInActor,
  { subjectId }: MarkReadInput,
): Promise<Result<undefined, never>> {
  await db.notification.updateMany({
    where: { accountId: actor.accountId, readAt: null, ...(subjectId ? { subjectId } : {}) },
    data: { readAt: new Date(), dueAt: null },
  });
  return ok();
}

/**
 * Where a thing is that the actor was told of; it is read with that.
 * @returns its path from the root of the portal
 * Refuses: NotVisible (they may not read it any more, or were not told of it).
 */
export async function openNotified(
  actor: SignedInActor,
  subjectId: string,
): Promise<Result<string, NotVisible>> {
  const known = await db.notification.findFirst({
    where: { accountId: actor.accountId, subjectId },
    select: { id: true },
  });
  if (!known) return notVisible();
  const told = (await loadTold(db, { ids: [subjectId], threads: [], now: await sharedNow() })).get(subjectId);
  const subject = told && readBy(told, actor);
  if (!subject) return notVisible();
  await markRead(actor, { subjectId });
  return ok(subject.path);
}
