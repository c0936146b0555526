import { type Actor, groupsWhere, type MemberRole } from "#lib/base/actor.ts";
import { type Rights, statesFor } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type DiscussionState, type DiscussionVerb, discussionStates } from "./types.ts";

const whileOpen: readonly DiscussionState[] = ["held", "summary_drafted"];

/** Observers get the agreed record and the announcements; contributions close when the summary circulates. */
export const discussionRights: Rights<MemberRole, DiscussionState, DiscussionVerb> = {
  moderator: { read: "always", contribute: whileOpen },
  expert: { read: "always", contribute: whileOpen },
  observer: { read: ["planned", "summary_agreed", "postponed", "cancelled"] },
};

/** The discussions an actor may read; agrees with `discussionRights` (tested). */
export function visibleDiscussions(actor: Actor): Prisma.DiscussionWhereInput {
  if (actor.kind === "system") return {};
  return {
    OR: (["moderator", "expert", "observer"] as const).map((role) => ({
      groupId: { in: groupsWhere(actor, [role]) },
      state: { in: statesFor(discussionRights, role, "read", discussionStates) },
    })),
  };
}
