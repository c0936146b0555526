import { type Actor, groupsWhere, type MemberRole } from "#lib/base/actor.ts";
import { type Rights, statesFor } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type ReleaseState, type ReleaseVerb, releaseStates } from "./types.ts";

/** What is under embargo is the moderators' alone; whom they show it to, they name one by one. */
export const releaseRights: Rights<MemberRole, ReleaseState, ReleaseVerb> = {
  moderator: {
    read: "always",
    confirm: ["requested"],
    reschedule: ["requested", "scheduled"],
    cancel: ["requested", "scheduled"],
    preview: ["requested", "scheduled"],
  },
  expert: {},
  observer: {},
};

/** The releases an actor may see; agrees with `releaseRights` (tested). */
export function visibleReleases(actor: Actor): Prisma.ReleaseWhereInput {
  if (actor.kind === "system") return {};
  return {
    OR: (["moderator", "expert", "observer"] as const).map((role) => ({
      groupId: { in: groupsWhere(actor, [role]) },
      state: { in: statesFor(releaseRights, role, "read", releaseStates) },
    })),
  };
}
