import { groupsWhere, type Reader } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { visibleDiscussions } from "./policy.ts";
import type { SummaryView } from "./types.ts";

/**
 * How the summary of a discussion came to be what it is: versions, remarks and their answers. Moderators see every
 * version, experts those since it went to the group; an observer reads the agreed record alone.
 * @returns null where the actor may not see it
 */
export async function findSummary(actor: Reader, discussionId: string): Promise<SummaryView | null> {
  const row = await db.discussion.findFirst({
    where: withRecord(actor, discussionId),
    select: {
      groupId: true,
      summaryNumber: true,
      circulatedNumber: true,
      summaries: { select: { number: true, madeOn: true }, orderBy: { number: "desc" }, take: 1_000 },
      // By random id: a list must not tell in which order people wrote.
      remarks: { select: { id: true, body: true, madeOn: true, answer: true }, orderBy: { id: "asc" } },
    },
  });
  if (!row) return null;
  const { circulatedNumber, remarks, summaryNumber } = row;
  const first = moderates(actor, row.groupId) ? 1 : circulatedNumber;
  const circulated = await db.summaryVersion.findFirst({
    where: { discussionId, number: circulatedNumber },
    select: { number: true, body: true },
  });
  const versions = row.summaries.filter(({ number }) => number >= first);
  return { number: summaryNumber, circulated, versions, remarks };
}

/** One version's words; null where there is none or the actor may not see it. */
export async function findSummaryVersion(
  actor: Reader,
  { discussionId, number }: { discussionId: string; number: number },
): Promise<{ number: number; body: string; madeOn: Date } | null> {
  const row = await db.summaryVersion.findFirst({
    where: { number, discussion: withRecord(actor, discussionId) },
    select: {
      number: true,
      body: true,
      madeOn: true,
      discussion: { select: { groupId: true, circulatedNumber: true } },
    },
  });
  if (!row) return null;
  const { discussion, ...version } = row;
  const seen = moderates(actor, discussion.groupId) || number >= discussion.circulatedNumber;
  return seen ? version : null;
}

/** The discussion, if the actor may see how its summary came to be. */
function withRecord(actor: Reader, discussionId: string): Prisma.DiscussionWhereInput {
  return {
    AND: [
      { id: discussionId },
      visibleDiscussions(actor),
      {
        OR: [
          { groupId: { in: groupsWhere(actor, ["moderator"]) } },
          {
            groupId: { in: groupsWhere(actor, ["expert"]) },
            state: { in: ["summary_circulated", "summary_agreed"] },
          },
        ],
      },
    ],
  };
}

function moderates(actor: Reader, groupId: string): boolean {
  return groupsWhere(actor, ["moderator"]).includes(groupId);
}
