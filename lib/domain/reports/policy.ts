import { groupsWhere, type MemberRole, type Reader, rolesIn } from "#lib/base/actor.ts";
import { mayOf, type Rights, statesFor } from "#lib/base/rights.ts";
import { readingVerbs } from "#lib/domain/documents/types.ts";
import { leftOf } from "#lib/domain/groups/policy.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type ReportState, type ReportVerb, reportStates, reportVerbs } from "./types.ts";

/** Moderators write the report; the group reads it, comments and suggests; observers read what was published. */
export const reportRights: Rights<MemberRole, ReportState, ReportVerb> = {
  moderator: {
    read: "always",
    readVersions: "always",
    comment: "always",
    suggest: ["outline", "drafting", "revising"],
    edit: ["outline", "drafting", "revising"],
    openReview: ["drafting", "revising"],
    completeReview: ["review"],
    freeze: ["drafting", "revising"],
    thaw: ["final_draft"],
    openSignOff: ["drafting", "revising", "final_draft"],
    sign: ["sign_off"],
    approve: ["sign_off"],
    voidSignOff: ["sign_off", "approved"],
    publish: ["approved"],
    reschedule: ["scheduled"],
    revise: ["published"],
  },
  expert: {
    read: "always",
    readVersions: "always",
    comment: "always",
    suggest: ["outline", "drafting", "revising"],
    sign: ["sign_off"],
  },
  observer: { read: ["published"] },
};

/** What the actor may do with a report of a group; in a concluded one, read it. */
export function mayWithReport(
  actor: Reader,
  { groupId, state, group }: { groupId: string; state: ReportState; group: { concludedAt: Date | null } },
): Record<ReportVerb, boolean> {
  const may = mayOf(reportRights, rolesIn(actor, groupId), state, reportVerbs);
  return leftOf(may, group, readingVerbs);
}

/** The reports an actor may read; agrees with `reportRights` (tested). */
export function visibleReports(actor: Reader): Prisma.ReportWhereInput {
  if (actor.kind === "system") return {};
  return {
    OR: (["moderator", "expert", "observer"] as const).map((role) => ({
      groupId: { in: groupsWhere(actor, [role]) },
      state: { in: statesFor(reportRights, role, "read", reportStates) },
    })),
  };
}
