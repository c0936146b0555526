import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { LoadedRound } from "./load-round.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { recordReviewFact } from "./record-review-fact.ts";
import { mostInvited } from "./rules.ts";
import type { InviteReviewerInput } from "./schema.ts";
import { sendReviewInvitation } from "./send-review-invitation.ts";

export type InviteReviewerRefusal =
  | LoadRoundRefusal
  | { kind: "AlreadyMember" }
  | { kind: "AlreadyReviewer" }
  | { kind: "TooManyInvited"; count: number };

/**
 * Invites somebody from outside to read this round's text and comment on it; they become no member. The link is mailed when the
 * round is open. An earlier link of the same address to the same round stops working.
 * Refuses: NotVisible, NotAllowed, WrongState, AlreadyMember (ask them by name), AlreadyReviewer,
 * TooManyInvited (others have not answered).
 */
export async function inviteReviewer(
  actor: Actor,
  { roundId, ...invited }: InviteReviewerInput,
): Promise<Result<{ id: string }, InviteReviewerRefusal>> {
  return transact(async (tx): Promise<Result<{ id: string }, InviteReviewerRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "askReviewers" });
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const free = await mayBeInvited(tx, round, invited.email);
    if (!free.ok) return free;
    const id = await sendReviewInvitation(tx, actor, { round, invited });
    await recordReviewFact(tx, actor, { kind: "ReviewInvitationSent", round });
    return ok({ id });
  });
}

async function mayBeInvited(
  tx: Tx,
  round: LoadedRound,
  email: string,
): Promise<Result<undefined, InviteReviewerRefusal>> {
  const person = await tx.person.findFirst({
    where: { account: { email } },
    select: {
      memberships: { where: { groupId: round.groupId, leftAt: null }, select: { id: true } },
      reviews: { where: { roundId: round.id, endedAt: null }, select: { roundId: true } },
    },
  });
  if (person && person.memberships.length > 0) return refuse({ kind: "AlreadyMember" });
  if (person && person.reviews.length > 0) return refuse({ kind: "AlreadyReviewer" });
  const waiting = await tx.invitation.count({
    where: { reviewRoundId: round.id, acceptedAt: null, revokedAt: null, email: { not: email } },
  });
  return waiting < mostInvited ? ok() : refuse({ kind: "TooManyInvited", count: mostInvited });
}
