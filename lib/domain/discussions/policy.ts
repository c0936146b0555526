import { groupsWhere, type MemberRole, type Reader } from "#lib/base/actor.ts";
import { type Rights, statesFor } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type DiscussionState, type DiscussionVerb, discussionStates } from "./types.ts";

/** While points are written down: they close when the summary circulates. */
const whileOpen: readonly DiscussionState[] = ["held", "summary_drafted"];
const onceHeld: readonly DiscussionState[] = [
  "held",
  "summary_drafted",
  "summary_circulated",
  "summary_agreed",
];
const ahead: readonly DiscussionState[] = ["planned", "postponed"];

/**
 * Observers get the agreed record and the announcements, not what was said on the way to it. Moderators plan, hold and write the record; experts contribute,
 * and remark on the record before it is agreed. To `release` is the speaker's alone, who proves it by a key.
 */
export const discussionRights: Rights<MemberRole, DiscussionState, DiscussionVerb> = {
  moderator: {
    read: "always",
    readContributions: "always",
    amend: ahead,
    invite: ["planned"],
    tighten: [...ahead, ...onceHeld],
    hold: ["planned"],
    postpone: ["planned"],
    resume: ["postponed"],
    cancel: ahead,
    contribute: whileOpen,
    arrange: whileOpen,
    release: onceHeld,
    draftSummary: ["held", "summary_drafted", "summary_circulated"],
    circulateSummary: ["summary_drafted"],
    remark: ["summary_circulated"],
    answerRemark: ["summary_circulated"],
    agreeSummary: ["summary_circulated"],
  },
  expert: {
    read: "always",
    readContributions: "always",
    contribute: whileOpen,
    release: onceHeld,
    remark: ["summary_circulated"],
  },
  observer: { read: ["planned", "summary_agreed", "postponed", "cancelled"] },
};

/** The discussions an actor may read; agrees with `discussionRights` (tested). */
export function visibleDiscussions(actor: Reader): Prisma.DiscussionWhereInput {
  if (actor.kind === "system") return {};
  return {
    OR: (["moderator", "expert", "observer"] as const).map((role) => ({
      groupId: { in: groupsWhere(actor, [role]) },
      state: { in: statesFor(discussionRights, role, "read", discussionStates) },
    })),
  };
}
