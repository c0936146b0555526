import { type Actor, groupsWhere, type MemberRole } from "#lib/base/actor.ts";
import type { Rights } from "#lib/base/rights.ts";
import type { GroupState } from "#lib/domain/groups/types.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { TermVerb } from "./types.ts";

/** What a member may do with the group's chosen names. */
export const termRights: Rights<MemberRole, GroupState, TermVerb> = {
  moderator: { read: "always", change: ["open"] },
  expert: { read: "always" },
  observer: {},
};

/** The names an actor may read; agrees with `termRights` (tested). */
export function visibleTerms(actor: Actor): Prisma.TermWhereInput {
  if (actor.kind === "system") return {};
  return { groupId: { in: groupsWhere(actor, ["moderator", "expert"]) } };
}
