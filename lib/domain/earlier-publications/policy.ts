import { type Actor, groupsWhere } from "#lib/base/actor.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What is brought in is its group's moderators' alone until it is published; the right to bring it in is the group's `publish`. */
export function visibleEarlier(actor: Actor): Prisma.EarlierPublicationWhereInput {
  return actor.kind === "system" ? {} : { groupId: { in: groupsWhere(actor, ["moderator"]) } };
}
