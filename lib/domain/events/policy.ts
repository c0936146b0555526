import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The events of groups as their members have them: a draft is its moderators' alone, all others anybody may read of. The right to
 *  change one is the group's `publish`. */
export function ownEvents(actor: Actor): Prisma.EventWhereInput {
  if (actor.kind === "system") return {};
  return { OR: [{ state: { not: "draft" } }, { groupId: { in: groupsWhere(actor, ["moderator"]) } }] };
}
