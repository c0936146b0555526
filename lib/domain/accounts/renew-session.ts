import type { SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type NewSession, type SessionDraft, startSession } from "./start-session.ts";

/**
 * After a change of what lets somebody in: this device gets a new sign-in, every other one ends, and so does whatever waits for
 * its second proof.
 */
export async function renewSession(
  tx: Tx,
  { accountId }: Pick<SignedInActor, "accountId">,
  session: Omit<SessionDraft, "accountId">,
): Promise<NewSession> {
  await tx.session.deleteMany({ where: { accountId } });
  await tx.pendingSignIn.deleteMany({ where: { accountId } });
  return startSession(tx, { accountId, ...session });
}
