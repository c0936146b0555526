import { groupsWhere, type MemberRole, type Reader, roleIn } from "#lib/base/actor.ts";
import { everAllows, type Rights, statesFor } from "#lib/base/rights.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { openStates } from "./rules.ts";
import { type FindingRole, type FindingState, type FindingVerb, findingStates } from "./types.ts";

const talkable: readonly FindingState[] = ["draft", ...openStates];
const seenByAll: readonly FindingState[] = findingStates.filter((state) => state !== "draft");

const unsettled: readonly FindingState[] = [...talkable, "deferred"];

/**
 * Observers read what has circulated and may comment, marked as such; they take no position. Whoever proposed a finding
 * changes its words until its last call; moderators always can while it is not called. To `succeed` is to merge, split or
 * supersede it.
 */
export const findingRights: Rights<FindingRole, FindingState, FindingVerb> = {
  proposer: {
    read: "always",
    comment: talkable,
    revise: ["draft", "circulated", "in_discussion"],
    circulate: ["draft"],
    addEvidence: talkable,
    changeEvidence: talkable,
    withdraw: ["draft", "circulated", "in_discussion"],
  },
  moderator: {
    read: "always",
    comment: talkable,
    takePosition: openStates,
    revise: talkable,
    circulate: ["draft"],
    openLastCall: ["circulated", "in_discussion"],
    changeLastCall: ["last_call"],
    remind: ["last_call"],
    recordOutcome: openStates,
    reopen: ["deferred"],
    addEvidence: talkable,
    changeEvidence: talkable,
    succeed: [...unsettled, "agreed", "agreed_with_reservations", "not_agreed"],
    withdraw: unsettled,
  },
  expert: { read: seenByAll, comment: openStates, takePosition: openStates, addEvidence: openStates },
  observer: { read: seenByAll, comment: openStates },
};

/** The roles whose members are asked where they stand. */
export const positionTakers: MemberRole[] = (["moderator", "expert", "observer"] as const).filter((role) =>
  everAllows(findingRights, [role], "takePosition"),
);

/** Who the actor is to a finding. */
export function findingRoles(
  actor: Reader,
  finding: { groupId: string; proposedById: string },
): FindingRole[] {
  const role = roleIn(actor, finding.groupId);
  if (actor.kind !== "member" || !role) return [];
  return finding.proposedById === actor.personId ? ["proposer", role] : [role];
}

/** The findings an actor may read; agrees with `findingRights` (tested). */
export function visibleFindings(actor: Reader): Prisma.FindingWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "visitor") return { id: { in: [] } };
  const anyGroup = groupsWhere(actor, ["moderator", "expert", "observer"]);
  return {
    OR: [
      ...(["moderator", "expert", "observer"] as const).map((role) => ({
        groupId: { in: groupsWhere(actor, [role]) },
        state: { in: statesFor(findingRights, role, "read", findingStates) },
      })),
      { groupId: { in: anyGroup }, proposedById: actor.personId },
    ],
  };
}

/** The evidence an actor may read: what it quotes has to be theirs to read too. What was taken away is left out. */
export function visibleEvidence(actor: Reader): Prisma.EvidenceWhereInput {
  return { AND: [{ removedAt: null }, readableEvidence(actor)] };
}

/** The same with what was taken away, for how a finding came about. */
export function readableEvidence(actor: Reader): Prisma.EvidenceWhereInput {
  return {
    OR: [
      { kind: "source" },
      { kind: "passage", document: { paper: visiblePapers(actor) } },
      { kind: "contribution", contribution: { discussion: visibleDiscussions(actor) } },
      { kind: "finding", otherFinding: visibleFindings(actor) },
    ],
  };
}
