import { groupsWhere, type Reader, roleIn } from "#lib/base/actor.ts";
import { type Rights, statesFor } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type PaperRole, type PaperState, type PaperVerb, paperStates } from "./types.ts";

/** Working text is editable while drafting and when a revision was asked for; otherwise it is frozen. Whoever may only
 *  suggest works in the same text, without being able to change what stands there. */
export const paperRights: Rights<PaperRole, PaperState, PaperVerb> = {
  author: {
    read: "always",
    readVersions: "always",
    comment: "always",
    suggest: ["drafting", "revision_requested"],
    edit: ["drafting", "revision_requested"],
    submit: ["drafting", "revision_requested"],
    approve: ["accepted"],
    proposeFinding: "always",
  },
  moderator: {
    read: "always",
    readVersions: "always",
    comment: "always",
    suggest: ["drafting", "revision_requested"],
    startReview: ["submitted"],
    requestRevision: ["submitted", "in_review"],
    accept: ["in_review"],
    decline: ["in_review"],
    publish: ["ready"],
    proposeFinding: "always",
  },
  expert: {
    read: "always",
    readVersions: "always",
    comment: "always",
    suggest: ["drafting", "revision_requested"],
    proposeFinding: "always",
  },
  observer: { read: ["accepted", "ready", "scheduled", "published"] },
};

/** Who the actor is to a paper. An author who left the group is nobody to it. */
export function paperRoles(
  actor: Reader,
  paper: { groupId: string; authorIds: readonly string[] },
): PaperRole[] {
  const role = roleIn(actor, paper.groupId);
  if (actor.kind !== "member" || !role) return [];
  return paper.authorIds.includes(actor.personId) ? ["author", role] : [role];
}

/** The papers an actor may read; agrees with `paperRights` (tested). */
export function visiblePapers(actor: Reader): Prisma.PaperWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "visitor") return { id: { in: [] } };
  const anyGroup = groupsWhere(actor, ["moderator", "expert", "observer"]);
  return {
    OR: [
      { groupId: { in: groupsWhere(actor, ["moderator", "expert"]) } },
      {
        groupId: { in: groupsWhere(actor, ["observer"]) },
        state: { in: statesFor(paperRights, "observer", "read", paperStates) },
      },
      { groupId: { in: anyGroup }, authors: { some: { personId: actor.personId } } },
    ],
  };
}
