import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import type { NewSession } from "./start-session.ts";

/** The sign-in has ended meanwhile. */
export type SignedOut = { kind: "SignedOut" };

/**
 * Notes that the actor has just proven again who they are, at this sign-in, and gives it another token: whoever has come by the one
 * before is not fresh with them, but out. For the verbs that have seen the proof.
 * @returns the sign-in under its new token
 * Refuses: SignedOut.
 */
export async function renewProof(
  tx: Pick<Tx, "session" | "addressChange">,
  actor: SignedInActor,
  { token, provenAt }: { token: string; provenAt: Date },
): Promise<Result<NewSession, SignedOut>> {
  const renewed = newToken();
  const [formerHash, tokenHash] = [hashOf(token), hashOf(renewed)];
  const [session] = await tx.session.updateManyAndReturn({
    where: { tokenHash: formerHash, accountId: actor.accountId },
    data: { provenAt, tokenHash, formerHash },
    select: { expiresAt: true },
  });
  if (!session) return refuse({ kind: "SignedOut" });
  // It is still the one that asked for another address.
  await tx.addressChange.updateMany({
    where: { accountId: actor.accountId, sessionHash: formerHash },
    data: { sessionHash: tokenHash },
  });
  return ok({ token: renewed, expiresAt: session.expiresAt });
}
