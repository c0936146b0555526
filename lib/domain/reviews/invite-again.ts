import type { SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { LoadedRound } from "./load-round.ts";
import { sendReviewInvitation } from "./send-review-invitation.ts";

/**
 * Sends the links of those who were invited from outside while the round was planned.
 * @returns how many
 */
export async function inviteAgain(
  tx: Tx,
  actor: SignedInActor,
  round: LoadedRound & { closesAt: Date },
): Promise<number> {
  const waiting = await tx.invitation.findMany({
    where: { reviewRoundId: round.id, acceptedAt: null, revokedAt: null },
    select: { email: true, name: true },
    // In one order for everybody: an address is locked while its link is written.
    orderBy: { email: "asc" },
  });
  for (const invited of waiting)
    await sendReviewInvitation(tx, actor, { round: { ...round, state: "open" }, invited });
  return waiting.length;
}
