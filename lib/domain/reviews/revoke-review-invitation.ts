import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import type { RevokeReviewInvitationInput } from "./schema.ts";

/** Makes the link of somebody invited from outside useless. Refuses: NotVisible (also: accepted meanwhile), NotAllowed, WrongState. */
export async function revokeReviewInvitation(
  actor: Actor,
  { roundId, invitationId }: RevokeReviewInvitationInput,
): Promise<Result<undefined, LoadRoundRefusal>> {
  return transact(async (tx): Promise<Result<undefined, LoadRoundRefusal>> => {
    const loaded = await loadRoundFor(tx, actor, { roundId, verb: "removeReviewer" });
    if (!loaded.ok) return loaded;
    const revoked = await tx.invitation.updateMany({
      where: { id: invitationId, reviewRoundId: roundId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: loaded.value.now },
    });
    return revoked.count === 0 ? notVisible() : ok();
  });
}
