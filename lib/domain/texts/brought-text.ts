import { type Actor, groupsWhere, type Reader, rolesIn } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { mayInGroup } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The documents that hold files of earlier publications, for the moderators of their groups. */
export function visibleBroughtTexts(actor: Reader): Prisma.DocumentWhereInput {
  if (actor.kind === "system") return { kind: "earlier" };
  return { kind: "earlier", groupId: { in: groupsWhere(actor, ["moderator"]) } };
}

/** Whether somebody may bring a file into an earlier publication. Refuses: NotVisible (also where it is no such document),
 *  NotAllowed (it was brought in, or the group is concluded). */
export async function mayBringText(
  actor: Actor,
  documentId: string,
): Promise<Result<undefined, NotVisible | NotAllowed>> {
  const row = await db.document.findFirst({
    where: { AND: [{ id: documentId }, visibleBroughtTexts(actor)] },
    select: { closedAt: true, group: { select: { id: true, concludedAt: true } } },
  });
  if (!row || (actor.kind !== "system" && !rolesIn(actor, row.group.id).includes("moderator")))
    return notVisible();
  return row.closedAt || !mayInGroup(actor, row.group, "publish") ? notAllowed() : ok();
}
