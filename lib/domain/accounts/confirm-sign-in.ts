import type { SignedInActor } from "#lib/base/actor.ts";
import { type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { confirmIdentity } from "./confirm-identity.ts";
import type { TooManyAttempts } from "./limit-tries.ts";
import { renewProof, type SignedOut } from "./renew-proof.ts";
import type { ConfirmSignInInput } from "./schema.ts";
import type { SignInOrigin } from "./sign-in.ts";
import type { NewSession } from "./start-session.ts";

/** Where a request of somebody who is signed in comes from, with the token of that sign-in. */
export type SignInHere = SignInOrigin & { token: string };

export type ConfirmSignInRefusal = { kind: "NotYourPassword" } | TooManyAttempts | SignedOut;

/**
 * Makes a sign-in fresh again, by the password of its account, under a new token.
 * Refuses: NotYourPassword, TooManyAttempts, SignedOut.
 */
export async function confirmSignIn(
  actor: SignedInActor,
  { password }: ConfirmSignInInput,
  { token, ...origin }: SignInHere,
): Promise<Result<NewSession, ConfirmSignInRefusal>> {
  const proven = await confirmIdentity(actor, password, origin);
  if (!proven.ok)
    return refuse(proven.refusal.kind === "WrongOwnPassword" ? { kind: "NotYourPassword" } : proven.refusal);
  return transact((tx) => renewProof(tx, actor, { token, provenAt: proven.value }));
}
