import { type Reader, readingRolesIn, rolesIn } from "#lib/base/actor.ts";
import { everAllows, mayOf } from "#lib/base/rights.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import { discussionRights, visibleDiscussions } from "./policy.ts";
import { type DiscussionCard, type DiscussionView, discussionVerbs } from "./types.ts";

const card = {
  id: true,
  slug: true,
  title: true,
  rule: true,
  state: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
} as const;

/** A group's discussions that the actor may read, latest first. */
export async function listDiscussions(actor: Reader, groupId: string): Promise<DiscussionCard[]> {
  return db.discussion.findMany({
    where: { AND: [{ groupId }, visibleDiscussions(actor)] },
    select: card,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 200,
  });
}

/** @returns null when the group has no such discussion or the actor may not read it */
export async function findDiscussion(
  actor: Reader,
  groupId: string,
  slug: string,
): Promise<DiscussionView | null> {
  const mayReadContributions = everAllows(
    discussionRights,
    readingRolesIn(actor, groupId),
    "readContributions",
  );
  const found = await db.discussion.findFirst({
    where: { AND: [{ groupId, slug }, visibleDiscussions(actor)] },
    select: {
      ...card,
      link: true,
      briefing: true,
      reason: true,
      invitedAt: true,
      revision: true,
      invitedRevision: true,
      summary: true,
      group: { select: { concludedAt: true } },
      agenda: { select: { id: true, title: true }, orderBy: { rank: "asc" } },
      // Ordered by random id, so that a list does not tell in which order people spoke. All: `contributionLimit` bounds them.
      contributions: {
        where: mayReadContributions ? {} : { id: { in: [] } },
        select: { id: true, agendaItemId: true, body: true, speaker: { select: personName } },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!found) return null;
  const { group, ...row } = found;
  const roles = workingRoles(rolesIn(actor, groupId), group);
  const may = mayOf(discussionRights, roles, row.state, discussionVerbs);
  const recorded = row.rule !== "off_the_record";
  const mine = {
    ...may,
    readContributions: mayReadContributions,
    contribute: may.contribute && recorded,
    draftSummary: may.draftSummary && recorded,
    tighten: may.tighten && recorded,
  };
  // A draft is the moderators' until they circulate it.
  const summary = row.state === "summary_drafted" && !may.draftSummary ? "" : row.summary;
  return { ...row, summary, may: mine };
}

/**
 * Discussions the public is told of: title and day of those held, as each one's rule allows. An off-the-record
 * discussion is not told of.
 */
export async function listPublicDiscussions(
  groupId: string,
): Promise<Pick<DiscussionCard, "id" | "title" | "rule" | "startsAt" | "timeZone">[]> {
  return db.discussion.findMany({
    where: {
      groupId,
      group: { announcedAt: { not: null } },
      rule: { not: "off_the_record" },
      state: { in: ["held", "summary_drafted", "summary_circulated", "summary_agreed"] },
    },
    select: { id: true, title: true, rule: true, startsAt: true, timeZone: true },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 50,
  });
}
