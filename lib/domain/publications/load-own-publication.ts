import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readableEditions } from "./policy.ts";

export type OwnPublicationRefusal = NotVisible | NotAllowed;

/**
 * A publication of which something is said beside its text, by a moderator of its group, concluded or not; its row is locked until
 * the commit. What is only scheduled is not there yet. Refuses: NotVisible, NotAllowed.
 */
export async function loadOwnPublication(
  tx: Tx,
  actor: Actor,
  publicationId: string,
): Promise<Result<{ id: string; groupId: string }, OwnPublicationRefusal>> {
  await tx.$queryRaw`select id from "Publication" where id = ${publicationId}::uuid for no key update`;
  const publication = await tx.publication.findFirst({
    where: { id: publicationId, group: visibleGroups(actor), editions: { some: readableEditions } },
    select: { id: true, group: { select: { id: true, concludedAt: true } } },
  });
  if (!publication?.group) return notVisible();
  if (!mayInGroup(actor, publication.group, "correct")) return notAllowed();
  return ok({ id: publication.id, groupId: publication.group.id });
}
