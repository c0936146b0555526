import type { Reader } from "#lib/base/actor.ts";
import { allows, mayOf } from "#lib/base/rights.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { reviewReadingRoles, reviewRights, reviewRoles, visibleReviews } from "./policy.ts";
import { stateAt } from "./rules.ts";
import { sectionsOf, type TextSections } from "./text-sections.ts";
import { type ResponsesRound, type ReviewRole, type ReviewState, reviewVerbs } from "./types.ts";

/** A round that the reader's question about its answers is put to; got from `findResponses` alone. */
export type ReadableResponses = ResponsesRound & { sectionOf: TextSections["sectionOf"] };

/**
 * The round of a text whose answers are asked for: the one with this number, or the latest that was opened.
 * @returns null where there is none that the actor may read; `may.readComments` says whether all its comments are theirs to
 *   read, or only their own
 */
export function findResponses(
  actor: Reader,
  documentId: string,
  number?: number,
): Promise<ReadableResponses | null> {
  return find(actor, { documentId, ...(number === undefined ? { state: { not: "planned" } } : { number }) });
}

/** The same by the round's id. */
export function findResponsesOf(actor: Reader, roundId: string): Promise<ReadableResponses | null> {
  return find(actor, { id: roundId });
}

async function find(actor: Reader, where: Prisma.ReviewRoundWhereInput): Promise<ReadableResponses | null> {
  const [row, now] = await Promise.all([
    db.reviewRound.findFirst({
      where: { AND: [where, visibleReviews(actor)] },
      select: roundColumns,
      orderBy: { number: "desc" },
    }),
    readClock(),
  ]);
  if (!row) return null;
  const { group, document, reviewers, version, asksGroup, ...round } = row;
  const state = stateAt(row, now);
  const authorIds = document.paper?.authors.map(({ personId }) => personId) ?? [];
  const people = { groupId: row.groupId, asksGroup, authorIds, reviewers };
  const [roles, reading] = [reviewRoles(actor, people), reviewReadingRoles(actor, people)];
  const may = mayOf(reviewRights, workingRoles(roles, group), state, reviewVerbs);
  const reads = { readComments: allows(reviewRights, reading, state, "readComments"), read: true };
  const text = version ? JSON.parse(version.content) : emptyDocument;
  const answers = answersFor(reading, state);
  return { ...round, state, answers, may: { ...may, ...reads }, ...sectionsOf(text) };
}

/** Those who answer see what they answered; whoever commented once all is drafted; everybody once it is published. */
function answersFor(roles: readonly ReviewRole[], state: ReviewState): ReadableResponses["answers"] {
  if (state === "responses_published" || roles.includes("moderator") || roles.includes("author"))
    return "all";
  return state === "responses_drafted" ? "own" : "none";
}

/** The numbers of a text's rounds that the actor may read, latest first. */
export async function listRoundNumbers(actor: Reader, documentId: string): Promise<number[]> {
  const rows = await db.reviewRound.findMany({
    where: { AND: [{ documentId, state: { not: "planned" } }, visibleReviews(actor)] },
    select: { number: true },
    orderBy: { number: "desc" },
    take: 100,
  });
  return rows.map(({ number }) => number);
}

const roundColumns = {
  id: true,
  number: true,
  groupId: true,
  documentId: true,
  state: true,
  asksGroup: true,
  withEdition: true,
  closesAt: true,
  publishedAt: true,
  group: { select: { concludedAt: true } },
  document: { select: { paper: { select: { authors: { select: { personId: true } } } } } },
  reviewers: { where: { endedAt: null }, select: { personId: true, outside: true } },
  version: { select: { content: true } },
} as const;
