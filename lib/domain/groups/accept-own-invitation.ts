import type { SignedInActor } from "#lib/base/actor.ts";
import { type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type InvitationClosed, loadInvitation, lockInvitation } from "./load-invitation.ts";
import { type TakenIn, takeIn } from "./take-in.ts";

/** The invitation is for another address than the one of the account that is signed in. */
export type InvitationForAnother = { kind: "InvitationForAnother" };

/**
 * Accepts with the account that is signed in. An invitation is bound to its address: only the account that has it accepts,
 * whoever holds the link.
 * Refuses: InvitationClosed, InvitationForAnother.
 */
export async function acceptOwnInvitation(
  actor: SignedInActor,
  token: string,
): Promise<Result<TakenIn, InvitationClosed | InvitationForAnother>> {
  return transact(async (tx): Promise<Result<TakenIn, InvitationClosed | InvitationForAnother>> => {
    await lockInvitation(tx, token);
    const invitation = await loadInvitation(tx, token);
    if (!invitation) return refuse({ kind: "InvitationClosed" });
    const account = await tx.account.findUnique({
      where: { id: actor.accountId, disabledAt: null },
      select: { id: true, personId: true, email: true },
    });
    if (account?.email !== invitation.email) return refuse({ kind: "InvitationForAnother" });
    return takeIn(tx, invitation, account);
  });
}
