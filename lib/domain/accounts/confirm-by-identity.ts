import type { SignedInActor } from "#lib/base/actor.ts";
import { type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { SignInHere } from "./confirm-sign-in.ts";
import { renewProof, type SignedOut } from "./renew-proof.ts";
import { isFresh, provenThere } from "./rules.ts";
import type { NewSession } from "./start-session.ts";
import type { Identity } from "./types.ts";

export type ConfirmByIdentityRefusal = { kind: "IdentityNotOwn" } | { kind: "ProvenLongAgo" } | SignedOut;

/**
 * Makes a sign-in fresh again, by an identity elsewhere that its account has linked, under a new token. The service has to say that
 * they proved it there a moment ago: being signed in there still is no proof.
 * Refuses: IdentityNotOwn, ProvenLongAgo (or the service does not say when), SignedOut.
 */
export function confirmByIdentity(
  actor: SignedInActor,
  { issuer, subject, provenAt: seconds }: Identity,
  { token }: Pick<SignInHere, "token">,
): Promise<Result<NewSession, ConfirmByIdentityRefusal>> {
  return transact(async (tx): Promise<Result<NewSession, ConfirmByIdentityRefusal>> => {
    const own = { issuer, subject, accountId: actor.accountId };
    const now = await readClock(tx);
    const { count } = await tx.linkedIdentity.updateMany({ where: own, data: { usedAt: now } });
    if (count === 0) return refuse({ kind: "IdentityNotOwn" });
    const provenAt = seconds === undefined ? null : provenThere(seconds, now);
    if (!provenAt || !isFresh(provenAt, now)) return refuse({ kind: "ProvenLongAgo" });
    return renewProof(tx, actor, { token, provenAt });
  });
}
