import { groupsWhere, type Reader, roleIn } from "#lib/base/actor.ts";
import { type Rights, statesFor } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type CommissionRole, type CommissionState, type CommissionVerb, commissionStates } from "./types.ts";

export const commissionRights: Rights<CommissionRole, CommissionState, CommissionVerb> = {
  author: {
    read: ["offered", "accepted", "declined", "lapsed", "delivered", "discharged", "cancelled"],
    readRequests: ["offered", "accepted", "declined", "lapsed", "delivered", "discharged", "cancelled"],
    answer: ["offered"],
    startPaper: ["accepted"],
    handIn: ["accepted"],
    requestExtension: ["accepted"],
  },
  moderator: {
    read: "always",
    readRequests: "always",
    offer: ["draft"],
    amend: ["draft", "offered", "accepted"],
    answerExtension: ["accepted"],
    hide: ["draft", "offered", "accepted", "delivered", "discharged"],
    discharge: ["delivered"],
    cancel: ["draft", "offered", "accepted"],
  },
  // Why somebody needs more time is between them and the moderators.
  expert: { read: ["offered", "accepted", "delivered", "discharged"] },
};

/** Who the actor is to a commission. */
export function commissionRoles(
  actor: Reader,
  commission: { groupId: string; authorIds: readonly string[] },
): CommissionRole[] {
  const role = roleIn(actor, commission.groupId);
  if (actor.kind !== "member" || !role) return [];
  const author = commission.authorIds.includes(actor.personId);
  return [...(author ? (["author"] as const) : []), ...(role === "observer" ? [] : [role])];
}

/** The commissions an actor may read; agrees with `commissionRights` (tested). */
export function visibleCommissions(actor: Reader): Prisma.CommissionWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "visitor") return { id: { in: [] } };
  const authored = {
    authors: { some: { personId: actor.personId } },
    groupId: { in: groupsWhere(actor, ["moderator", "expert", "observer"]) },
  };
  return {
    OR: [
      { groupId: { in: groupsWhere(actor, ["moderator"]) } },
      {
        groupId: { in: groupsWhere(actor, ["expert"]) },
        state: { in: statesFor(commissionRights, "expert", "read", commissionStates) },
      },
      { ...authored, state: { in: statesFor(commissionRights, "author", "read", commissionStates) } },
    ],
  };
}
