import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { listAsked } from "./list-asked.ts";
import { mostInvited } from "./rules.ts";
import type { AskedView, ReviewInvitationView, RoundView } from "./types.ts";

export type ReviewPeople = { asked: AskedView[]; invitations: ReviewInvitationView[] };

/** Whom a round asks and how far they are, for moderators; null for everybody else. */
export async function listReviewPeople(actor: Actor, round: RoundView): Promise<ReviewPeople | null> {
  if (actor.kind !== "system" && !round.roles.includes("moderator")) return null;
  const [asked, counts, invitations] = await Promise.all([
    listAsked(db, { ...round, groupId: round.group.id }),
    db.reviewComment.groupBy({
      by: ["authorId"],
      where: { roundId: round.id, takenBackAt: null },
      _count: { _all: true },
    }),
    db.invitation.findMany({
      where: { reviewRoundId: round.id, acceptedAt: null, revokedAt: null },
      select: { id: true, email: true, name: true, expiresAt: true },
      orderBy: { id: "asc" },
      take: mostInvited,
    }),
  ]);
  const countOf = new Map(counts.map(({ authorId, _count }) => [authorId, _count._all]));
  return {
    asked: asked.map(({ personId, name, outside, named, doneAt }) => ({
      ...{ personId, name, outside, named, doneAt },
      comments: countOf.get(personId) ?? 0,
    })),
    invitations,
  };
}
