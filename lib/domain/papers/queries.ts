import type { Actor, Reader } from "#lib/base/actor.ts";
import { allows, mayOf } from "#lib/base/rights.ts";
import { commissionRights, commissionRoles } from "#lib/domain/commissions/policy.ts";
import { whileOpen } from "#lib/domain/documents/rules.ts";
import { type DocumentAccess, documentVerbs, readingVerbs } from "#lib/domain/documents/types.ts";
import { leftOf } from "#lib/domain/groups/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import { paperRights, paperRoles, visiblePapers } from "./policy.ts";
import { type PaperCard, type PaperView, paperVerbs } from "./types.ts";

const cardColumns = {
  id: true,
  slug: true,
  title: true,
  abstract: true,
  language: true,
  state: true,
  round: true,
  authors: { select: { person: { select: personName } }, orderBy: { rank: "asc" } },
  commission: { select: { dueOn: true, brief: true, slug: true, state: true } },
} as const;

/** A group's papers that the actor may read, in the order they were begun. */
export async function listPapers(actor: Reader, groupId: string): Promise<PaperCard[]> {
  const rows = await db.paper.findMany({
    where: { AND: [{ groupId }, visiblePapers(actor)] },
    select: cardColumns,
    orderBy: { id: "asc" },
    take: 200,
  });
  return rows.map(({ authors, commission, ...row }) => ({
    ...row,
    authors: authors.map(({ person }) => person),
    dueOn: commission?.dueOn ?? null,
  }));
}

/** @returns null when the group has no such paper or the actor may not read it */
export async function findPaper(actor: Reader, groupId: string, slug: string): Promise<PaperView | null> {
  const row = await db.paper.findFirst({
    where: { AND: [{ groupId, slug }, visiblePapers(actor)] },
    select: {
      ...cardColumns,
      groupId: true,
      group: { select: { concludedAt: true } },
      documentId: true,
      submittedVersion: { select: { number: true, name: true, createdAt: true } },
      publication: { select: { slug: true } },
    },
  });
  if (!row) return null;
  const { authors, commission, publication, group, ...paper } = row;
  const people = authors.map(({ person }) => person);
  const place = { groupId: row.groupId, authorIds: people.map(({ id }) => id) };
  const roles = paperRoles(actor, place);
  // A paper is read by more people than what its authors were asked.
  const readsCommission =
    commission && allows(commissionRights, commissionRoles(actor, place), commission.state, "read");
  return {
    ...paper,
    authors: people,
    dueOn: commission?.dueOn ?? null,
    brief: commission?.brief ?? "",
    commission: readsCommission ? commission.slug : null,
    publication: publication?.slug ?? null,
    may: leftOf(mayOf(paperRights, roles, row.state, paperVerbs), group, readingVerbs),
  };
}

/** What the actor may do with the live text of the paper that owns this document; null: no such paper for them. */
export async function findPaperAccess(actor: Actor, documentId: string): Promise<DocumentAccess | null> {
  const row = await db.paper.findFirst({
    where: { AND: [{ documentId }, visiblePapers(actor)] },
    select: {
      groupId: true,
      state: true,
      authors: { select: { personId: true } },
      document: { select: { closedAt: true } },
      group: { select: { concludedAt: true } },
    },
  });
  if (!row) return null;
  const roles = paperRoles(actor, {
    groupId: row.groupId,
    authorIds: row.authors.map(({ personId }) => personId),
  });
  return whileOpen(mayOf(paperRights, roles, row.state, documentVerbs), row.document, row.group);
}
