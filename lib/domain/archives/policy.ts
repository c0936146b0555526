import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The archives an actor may see and take away: their groups' where they moderate, which `groupRights` calls `archive`. */
export function visibleArchives(actor: Actor): Prisma.GroupArchiveWhereInput {
  return { groupId: { in: groupsWhere(actor, ["moderator"]) } };
}
