import type { Actor } from "#lib/base/actor.ts";
import { mayOf } from "#lib/base/rights.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import { db } from "#lib/infra/db.ts";
import { commissionRights, commissionRoles, visibleCommissions } from "./policy.ts";
import { comingStates, nextStepOf } from "./rules.ts";
import { type ComingSoon, type CommissionState, type CommissionView, commissionVerbs } from "./types.ts";

/** A list shows so many at most, and its page says when there are more. */
export const commissionsShown = 200;

/** What rules ask of a commission: how far it has come, and its days. */
export const progressColumns = {
  state: true,
  answerBy: true,
  outlineDueOn: true,
  draftDueOn: true,
  dueOn: true,
  outlineAt: true,
  draftAt: true,
} as const;

/** What a list and a page know of a commission. */
export const commissionColumns = {
  id: true,
  groupId: true,
  slug: true,
  title: true,
  brief: true,
  perspective: true,
  ...progressColumns,
  group: { select: { concludedAt: true } },
  authors: { select: { person: { select: personName } }, orderBy: { rank: "asc" } },
  paper: { select: { slug: true, state: true } },
  extensions: { where: { decidedAt: null }, select: { id: true }, take: 1 },
} as const;

/** A group's commissions that the actor may read, in the order they were made; at most `commissionsShown`. */
export async function listCommissions(actor: Actor, groupId: string): Promise<CommissionView[]> {
  const rows = await db.commission.findMany({
    where: { AND: [{ groupId }, visibleCommissions(actor)] },
    select: commissionColumns,
    orderBy: { id: "asc" },
    take: commissionsShown,
  });
  return rows.map((row) => toView(actor, row));
}

type CommissionRow = Awaited<ReturnType<typeof readRow>>;
const readRow = (id: string) => db.commission.findUniqueOrThrow({ where: { id }, select: commissionColumns });

/** What an actor is shown of a commission, with what they may do. In a concluded group that is to read. */
export function toView(actor: Actor, row: CommissionRow): CommissionView {
  const authors = row.authors.map(({ person }) => person);
  const may = mayWith(actor, row, authors);
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    brief: row.brief,
    perspective: row.perspective,
    state: row.state,
    dueOn: row.dueOn,
    authors,
    paper: row.paper?.slug ?? null,
    next: nextStepOf(row, row.paper?.state ?? null),
    waitsForDecision: may.readRequests ? row.state === "accepted" && row.extensions.length > 0 : null,
    may: { ...may, startPaper: may.startPaper && !row.paper },
  };
}

type Rightful = { groupId: string; state: CommissionState; group: { concludedAt: Date | null } };

function mayWith(actor: Actor, row: Rightful, authors: readonly PersonName[]) {
  const roles = commissionRoles(actor, { groupId: row.groupId, authorIds: authors.map(({ id }) => id) });
  const reading = mayOf(commissionRights, roles, row.state, commissionVerbs);
  const working = mayOf(commissionRights, workingRoles(roles, row.group), row.state, commissionVerbs);
  return { ...working, read: reading.read, readRequests: reading.readRequests };
}

/**
 * Papers the public is told of: taken-on commissions of an announced group that nobody hides, until the public can read the
 * paper or it is turned down. Says nothing but title, authors and month. What is done before the public can read it
 * (accepting, scheduling, discharging) changes nothing here.
 */
export async function listComingPapers(groupId: string): Promise<ComingSoon[]> {
  const rows = await db.commission.findMany({
    where: { AND: [{ groupId }, comingPapers()] },
    select: {
      id: true,
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

/** The commissions of which `listComingPapers` tells. */
export function comingPapers() {
  return {
    group: { announcedAt: { not: null } },
    hiddenFromPublic: false,
    state: { in: comingStates },
    OR: [{ paper: null }, { paper: { state: { not: "declined" as const }, ...unread } }],
  };
}

const noneToRead = { editions: { none: { state: { not: "scheduled" as const } } } };

/** Of a paper or a report: no edition of it can be read by the public. One that was withdrawn can. */
export const unread = { OR: [{ publication: null }, { publication: noneToRead }] };
