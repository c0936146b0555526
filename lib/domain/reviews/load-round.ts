import { type Actor, roleIn, system } from "#lib/base/actor.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { reviewRoles, visibleReviews } from "./policy.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import { stateAt } from "./rules.ts";
import type { ReviewRole, ReviewState } from "./types.ts";

/** What a verb needs to know of a round before it decides. */
export type LoadedRound = {
  id: string;
  /** In its document, from 1. */
  number: number;
  groupId: string;
  /** The group's. */
  slug: string;
  documentId: string;
  /** What the text is of. */
  of: { kind: "paper" | "report"; id: string; slug: string };
  /** By the database's clock: a round that was to close by now is closed. */
  state: ReviewState;
  /** Who the actor is to it; nobody in a concluded group. */
  roles: ReviewRole[];
  versionId: string | null;
  brief: string;
  asksGroup: boolean;
  withEdition: boolean;
  openedAt: Date | null;
  closesAt: Date | null;
  /** What the database's clock showed after the lock was had. */
  now: Date;
};

/**
 * Locks the round until the transaction ends; null when there is none or the actor may not read it, also because they ceased
 * to be asked, or their membership ended, since they asked. The group first: neither can end before the transaction does. A
 * round whose time is up is closed on the way.
 */
export async function loadRound(tx: Tx, actor: Actor, roundId: string): Promise<LoadedRound | null> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "ReviewRound" on "ReviewRound"."groupId" = "WorkingGroup".id and "ReviewRound".id = ${roundId}::uuid
    for key share of "WorkingGroup"`;
  await tx.$queryRaw`select id from "ReviewRound" where id = ${roundId}::uuid for update`;
  const row = await tx.reviewRound.findFirst({
    where: { AND: [{ id: roundId }, visibleReviews(actor)] },
    select: roundColumns,
  });
  if (!row || !(await isThereStill(tx, actor, row.groupId))) return null;
  const now = await readClock(tx);
  const { group, document, reviewers, ...round } = row;
  const { paper, report } = document;
  const of = paper ? { kind: "paper" as const, ...paper } : { kind: "report" as const, ...report };
  if (!of.id || !of.slug) throw new Error(`Round ${roundId} is of no text`);
  const state = stateAt(row, now);
  const text = { id: of.id, slug: of.slug, kind: of.kind };
  if (state !== row.state) await closeOverdue(tx, { ...round, of: text });
  const authorIds = paper?.authors.map(({ personId }) => personId) ?? [];
  const roles = workingRoles(reviewRoles(actor, { ...round, authorIds, reviewers }), group);
  return {
    ...round,
    slug: group.slug,
    of: text,
    state,
    roles,
    now,
  };
}

/** A round of one's own group wants the membership to be there still; somebody from outside has been found by their name. */
async function isThereStill(tx: Tx, actor: Actor, groupId: string): Promise<boolean> {
  if (actor.kind === "member" && !roleIn(actor, groupId)) return true;
  return isMemberStill(tx, actor, groupId);
}

/** Its row is locked, and its time is up. */
async function closeOverdue(
  tx: Tx,
  round: Pick<LoadedRound, "id" | "groupId" | "number" | "closesAt" | "of">,
): Promise<void> {
  await tx.reviewRound.update({
    where: { id: round.id, state: "open" },
    data: { state: "closed", closedAt: round.closesAt },
    select: { id: true },
  });
  await recordReviewFact(tx, system, { kind: "ReviewClosed", round });
}

const authored = { id: true, slug: true } as const;

const roundColumns = {
  id: true,
  number: true,
  groupId: true,
  documentId: true,
  state: true,
  versionId: true,
  brief: true,
  asksGroup: true,
  withEdition: true,
  openedAt: true,
  closesAt: true,
  group: { select: { slug: true, concludedAt: true } },
  document: {
    select: {
      paper: { select: { ...authored, authors: { select: { personId: true } } } },
      report: { select: authored },
    },
  },
  reviewers: { where: { endedAt: null }, select: { personId: true, outside: true } },
} as const;
