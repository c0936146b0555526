import type { Actor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { db } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { reviewRights, reviewRoles, visibleReviews } from "./policy.ts";
import { stateAt } from "./rules.ts";
import type { Unanswered } from "./types.ts";

/**
 * What the actor may answer on a text: of its newest round that was opened, the comments without an answer or with one that was
 * contested.
 * @returns null where nothing waits, or not for them
 */
export async function findUnanswered(actor: Actor, documentId: string): Promise<Unanswered | null> {
  const [row, now] = await Promise.all([
    db.reviewRound.findFirst({
      where: { AND: [{ documentId, state: { not: "planned" } }, visibleReviews(actor)] },
      select: columns,
      orderBy: { number: "desc" },
    }),
    readClock(),
  ]);
  if (!row) return null;
  const authorIds = row.document.paper?.authors.map(({ personId }) => personId) ?? [];
  const roles = workingRoles(reviewRoles(actor, { ...row, authorIds }), row.group);
  if (!allows(reviewRights, roles, stateAt(row, now), "answer")) return null;
  const waits = [{ disposition: null }, { contestedAt: { not: null }, contestAnsweredAt: null }];
  const count = await db.reviewComment.count({ where: { roundId: row.id, takenBackAt: null, OR: waits } });
  return count > 0 ? { round: row.number, count } : null;
}

const columns = {
  id: true,
  number: true,
  groupId: true,
  state: true,
  closesAt: true,
  asksGroup: true,
  group: { select: { concludedAt: true } },
  document: { select: { paper: { select: { authors: { select: { personId: true } } } } } },
  reviewers: { where: { endedAt: null }, select: { personId: true, outside: true } },
} as const;
