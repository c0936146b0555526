import type { SignedInActor } from "#lib/base/actor.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { startSession } from "#lib/domain/accounts/start-session.ts";
import { db } from "#lib/infra/db.ts";
import { unique } from "./world.ts";

/** Where a request of somebody who is signed in comes from. */
export type Here = { token: string; network: string; device: string; sampleAllowed: boolean };

/** Signs the owner of an account in, a moment ago, from a network of their own. */
export async function signedIn(account: { id: string }): Promise<{ actor: SignedInActor; here: Here }> {
  const { token } = await startSession(db, { accountId: account.id, device: "Browser" });
  const actor = await findActorBySessionToken(token);
  if (!actor) throw new Error("The session that was just started is not there");
  return { actor, here: { token, network: unique("network"), device: "Browser", sampleAllowed: true } };
}

/** Lets the proofs of all sign-ins grow old. */
export async function proofsGrowOld(): Promise<void> {
  await db.session.updateMany({ data: { provenAt: new Date(Date.now() - 11 * 60_000) } });
}
