import type { Actor } from "#lib/base/actor.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { searchPassages } from "#lib/editor/search-passages.ts";
import { db } from "#lib/infra/db.ts";
import { readNewestTexts } from "./read-newest-texts.ts";

/** As many things to choose from as are shown at once. */
export const mostShown = 30;

/** A contribution that a finding may rest on. */
export type QuotableContribution = {
  id: string;
  body: string;
  /** Null unless said on the record, or released by its speaker. */
  speaker: string | null;
  discussion: { slug: string; title: string; rule: AttributionRule };
};

type Search = { q: string; discussion?: string };

/**
 * The contributions of a group that the actor may read, by discussion, newest first; their order within one tells nothing.
 * @param search words they all hold; the slug of a discussion
 * @returns one more than is shown where there are more
 */
export async function listQuotableContributions(
  actor: Actor,
  groupId: string,
  { q, discussion }: Search,
): Promise<QuotableContribution[]> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 10);
  const of = { groupId, ...(discussion && { slug: discussion }) };
  const rows = await db.contribution.findMany({
    where: {
      discussion: { AND: [of, visibleDiscussions(actor)] },
      AND: words.map((word) => ({ body: { contains: escaped(word), mode: "insensitive" as const } })),
    },
    select: quotable,
    orderBy: [{ discussion: { startsAt: "desc" } }, { discussionId: "asc" }, { id: "asc" }],
    take: mostShown + 1,
  });
  return rows.map(toQuotable);
}

/** @returns null when the group has no such contribution, or none that the actor may read */
export async function findQuotableContribution(
  actor: Actor,
  groupId: string,
  id: string,
): Promise<QuotableContribution | null> {
  const discussion = { AND: [{ groupId }, visibleDiscussions(actor)] };
  const row = await db.contribution.findFirst({ where: { id, discussion }, select: quotable });
  return row && toQuotable(row);
}

const quotable = {
  id: true,
  body: true,
  speaker: { select: personName },
  releasedOn: true,
  discussion: { select: { slug: true, title: true, rule: true } },
} as const;

type Row = Omit<QuotableContribution, "speaker"> & {
  speaker: { name: string } | null;
  releasedOn: Date | null;
};

function toQuotable({ speaker, releasedOn, ...row }: Row): QuotableContribution {
  const named = row.discussion.rule === "on_the_record" || releasedOn !== null;
  return { ...row, speaker: named ? (speaker?.name ?? null) : null };
}

/** The database would read these as any letter. */
function escaped(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** A paper to quote from, with the sentences in it that hold what was searched for. */
export type QuotablePaper = { documentId: string; slug: string; title: string; found: Passage[] };

/** @returns null when the group has no such paper or the actor may not read it */
export async function findQuotablePaper(
  actor: Actor,
  groupId: string,
  { slug, q }: { slug: string; q: string },
): Promise<QuotablePaper | null> {
  const paper = await db.paper.findFirst({
    where: { AND: [{ groupId, slug }, visiblePapers(actor)] },
    select: { documentId: true, slug: true, title: true },
  });
  if (!paper) return null;
  const texts = q === "" ? null : await readNewestTexts(actor, [paper.documentId]);
  const running = texts?.get(paper.documentId)?.running;
  return { ...paper, found: running ? searchPassages(running, q, mostShown) : [] };
}
