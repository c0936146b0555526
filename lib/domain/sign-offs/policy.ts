import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The rounds of signing an actor may read: those of the groups in which they are asked to sign. What they may do with one is
 *  what `reportRights` says of its report. */
export function visibleSignOffs(actor: Actor): Prisma.SignOffRoundWhereInput {
  if (actor.kind === "system") return {};
  return { groupId: { in: groupsWhere(actor, ["moderator", "expert"]) } };
}
