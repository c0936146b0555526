import type { Actor } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { listReviewComments } from "./list-review-comments.ts";
import { reviewRights, reviewRoles, visibleReviews } from "./policy.ts";
import { readFrozen } from "./read-frozen.ts";
import { stateAt } from "./rules.ts";
import { type RoundCard, type RoundView, reviewVerbs } from "./types.ts";

/** @returns null when there is no such round or the actor may not read it */
export function findRound(actor: Actor, roundId: string): Promise<RoundView | null> {
  return find(actor, { id: roundId });
}

/** The round with that number on a text, or without one the newest that the actor may read. @returns null when there is none */
export function findRoundOf(
  actor: Actor,
  documentId: string,
  number: number | null,
): Promise<RoundView | null> {
  return find(actor, number === null ? { documentId } : { documentId, number });
}

/** The rounds on a text that the actor may read, newest first; at most 100. */
export async function listRounds(actor: Actor, documentId: string): Promise<RoundCard[]> {
  const [now, rows] = await Promise.all([
    readClock(),
    db.reviewRound.findMany({
      where: { AND: [{ documentId }, visibleReviews(actor)] },
      select: cardColumns,
      orderBy: { number: "desc" },
      take: 100,
    }),
  ]);
  return rows.map((row) => ({ ...row, state: stateAt(row, now) }));
}

async function find(actor: Actor, where: Prisma.ReviewRoundWhereInput): Promise<RoundView | null> {
  const [now, row] = await Promise.all([
    readClock(),
    db.reviewRound.findFirst({
      where: { AND: [where, visibleReviews(actor)] },
      select: roundColumns,
      orderBy: { number: "desc" },
    }),
  ]);
  if (!row) return null;
  const { group, document, reviewers, versionId, version, ...round } = row;
  const { paper, report } = document;
  const text = paper ?? report;
  if (!text) throw new Error(`Round ${row.id} is of no text`);
  const state = stateAt(row, now);
  const authorIds = paper?.authors.map(({ personId }) => personId) ?? [];
  const roles = reviewRoles(actor, { ...round, authorIds, reviewers });
  const comments = await listReviewComments(actor, { id: row.id, state, roles });
  const frozen = versionId ? await readFrozen(versionId) : emptyDocument;
  const isAsked = roles.includes("reviewer") || roles.includes("outside");
  const own = reviewers.find(({ personId }) => actor.kind === "member" && personId === actor.personId);
  return {
    ...round,
    state,
    group: { id: row.groupId, slug: group.slug, name: group.name },
    of: { kind: paper ? "paper" : "report", id: text.id, slug: text.slug, title: text.title },
    version,
    document: frozen,
    roles,
    may: mayOf(reviewRights, workingRoles(roles, group), state, reviewVerbs),
    asked: isAsked ? { doneAt: own?.doneAt ?? null } : null,
    comments,
    now,
  };
}

const cardColumns = { id: true, number: true, state: true, openedAt: true, closesAt: true } as const;

const titled = { id: true, slug: true, title: true } as const;

const roundColumns = {
  ...cardColumns,
  groupId: true,
  documentId: true,
  versionId: true,
  brief: true,
  asksGroup: true,
  withEdition: true,
  closedAt: true,
  openedBy: { select: personName },
  version: { select: { number: true, name: true, createdAt: true } },
  group: { select: { slug: true, name: true, concludedAt: true } },
  document: {
    select: {
      paper: { select: { ...titled, authors: { select: { personId: true } } } },
      report: { select: titled },
    },
  },
  reviewers: { where: { endedAt: null }, select: { personId: true, outside: true, doneAt: true } },
} as const satisfies Prisma.ReviewRoundSelect;
