import { groupsWhere, type Reader, readingRolesIn, roleIn } from "#lib/base/actor.ts";
import { type Rights, statesFor } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type ReviewRole, type ReviewState, type ReviewVerb, reviewStates } from "./types.ts";

/**
 * While a round is open, reviewers see their own comments and nobody else's, so that each says what they found. The answers
 * are theirs to read, and to contest, once all are drafted; everybody's once they are published.
 */
export const reviewRights: Rights<ReviewRole, ReviewState, ReviewVerb> = {
  moderator: {
    read: "always",
    readComments: "always",
    amend: ["planned"],
    open: ["planned"],
    askReviewers: ["planned", "open"],
    removeReviewer: "always",
    extend: ["open"],
    comment: ["open"],
    close: ["open"],
    answer: ["closed", "responses_drafted"],
    draftResponses: ["closed"],
    publishResponses: ["responses_drafted"],
  },
  author: {
    read: "always",
    readComments: ["closed", "responses_drafted", "responses_published"],
    answer: ["closed", "responses_drafted"],
  },
  reviewer: {
    read: ["open", "closed", "responses_drafted", "responses_published"],
    readComments: ["closed", "responses_drafted", "responses_published"],
    comment: ["open"],
    contest: ["responses_drafted"],
  },
  outside: {
    read: ["open", "closed", "responses_drafted", "responses_published"],
    comment: ["open"],
    contest: ["responses_drafted"],
  },
  expert: {
    read: ["open", "closed", "responses_drafted", "responses_published"],
    readComments: ["responses_published"],
  },
  observer: { read: ["responses_published"], readComments: ["responses_published"] },
};

/** What has to be known of a round to tell who somebody is to it. */
export type RoundPeople = {
  groupId: string;
  asksGroup: boolean;
  /** Of the paper; nobody of a report. */
  authorIds: readonly string[];
  /** Those who are asked by name and still are. */
  reviewers: readonly { personId: string; outside: boolean }[];
};

/**
 * Who the actor is to a round. The whole group being asked means its moderators and experts, except those who wrote the text;
 * somebody from outside who has become a member is asked as one.
 */
export function reviewRoles(actor: Reader, round: RoundPeople): ReviewRole[] {
  if (actor.kind !== "member") return [];
  const role = roleIn(actor, round.groupId);
  const named = round.reviewers.find(({ personId }) => personId === actor.personId);
  if (!role) return named?.outside ? ["outside"] : [];
  const isAuthor = round.authorIds.includes(actor.personId);
  const isAsked = named || (round.asksGroup && role !== "observer" && !isAuthor);
  return [role, ...(isAuthor ? (["author"] as const) : []), ...(isAsked ? (["reviewer"] as const) : [])];
}

/** As whom the actor reads a round; behind broken glass, as an expert whom it does not ask. */
export function reviewReadingRoles(actor: Reader, round: RoundPeople): ReviewRole[] {
  return actor.kind === "reader" ? readingRolesIn(actor, round.groupId) : reviewRoles(actor, round);
}

/** The rounds an actor may read; agrees with `reviewRights` (tested). */
export function visibleReviews(actor: Reader): Prisma.ReviewRoundWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "visitor") return { id: { in: [] } };
  if (actor.kind === "reader") return { groupId: actor.groupId, ...inStates("expert") };
  const { personId } = actor;
  const anyGroup = groupsWhere(actor, ["moderator", "expert", "observer"]);
  const asked = { personId, endedAt: null };
  return {
    OR: [
      ...(["moderator", "expert", "observer"] as const).map((role) => ({
        groupId: { in: groupsWhere(actor, [role]) },
        ...inStates(role),
      })),
      { groupId: { in: anyGroup }, document: { paper: { authors: { some: { personId } } } } },
      { groupId: { in: anyGroup }, reviewers: { some: asked }, ...inStates("reviewer") },
      {
        groupId: { notIn: anyGroup },
        reviewers: { some: { ...asked, outside: true } },
        ...inStates("outside"),
      },
    ],
  };
}

function inStates(role: ReviewRole) {
  return { state: { in: statesFor(reviewRights, role, "read", reviewStates) } };
}
