import type { Actor } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import { commissionRights, commissionRoles, visibleCommissions } from "./policy.ts";
import { type ComingSoon, type CommissionView, commissionVerbs } from "./types.ts";

/** A group's commissions that the actor may read, in the order they were made. */
export async function listCommissions(actor: Actor, groupId: string): Promise<CommissionView[]> {
  const rows = await db.commission.findMany({
    where: { AND: [{ groupId }, visibleCommissions(actor)] },
    select: {
      id: true,
      groupId: true,
      slug: true,
      title: true,
      brief: true,
      perspective: true,
      state: true,
      dueOn: true,
      authors: { select: { person: { select: personName } }, orderBy: { rank: "asc" } },
      paper: { select: { slug: true } },
    },
    orderBy: { id: "asc" },
    take: 200,
  });
  return rows.map(({ groupId: group, paper, ...row }) => {
    const authors = row.authors.map(({ person }) => person);
    const roles = commissionRoles(actor, { groupId: group, authorIds: authors.map(({ id }) => id) });
    const may = mayOf(commissionRights, roles, row.state, commissionVerbs);
    return {
      ...row,
      authors,
      paper: paper?.slug ?? null,
      may: { ...may, startPaper: may.startPaper && !paper },
    };
  });
}

/**
 * Papers the public is told of: accepted or delivered commissions of an announced group, neither published nor
 * declined since, and not hidden. Says nothing but title, authors and month.
 */
export async function listComingPapers(groupId: string): Promise<ComingSoon[]> {
  const rows = await db.commission.findMany({
    where: {
      groupId,
      group: { announcedAt: { not: null } },
      hiddenFromPublic: false,
      state: { in: ["accepted", "delivered"] },
      OR: [{ paper: null }, { paper: { publication: null, state: { not: "declined" } } }],
    },
    select: {
      title: true,
      expectedMonth: true,
      authors: { select: { person: { select: personName } }, orderBy: { rank: "asc" } },
    },
    orderBy: [{ expectedMonth: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: 50,
  });
  return rows.map(({ authors, ...row }) => ({
    kind: "paper",
    ...row,
    authors: authors.map(({ person }) => person),
  }));
}
