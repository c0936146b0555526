import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { confirmIdentity } from "./confirm-identity.ts";
import type { TooManyAttempts } from "./limit-tries.ts";
import { noteProof } from "./note-proof.ts";
import type { ConfirmSignInInput } from "./schema.ts";
import type { SignInOrigin } from "./sign-in.ts";

/** Where a request of somebody who is signed in comes from, with the token of that sign-in. */
export type SignInHere = SignInOrigin & { token: string };

export type ConfirmSignInRefusal = { kind: "NotYourPassword" } | TooManyAttempts;

/**
 * Makes a sign-in fresh again, by the password of its account.
 * Refuses: NotYourPassword, TooManyAttempts.
 */
export async function confirmSignIn(
  actor: SignedInActor,
  { password }: ConfirmSignInInput,
  { token, ...origin }: SignInHere,
): Promise<Result<undefined, ConfirmSignInRefusal>> {
  const proven = await confirmIdentity(actor, password, origin);
  if (!proven.ok)
    return refuse(proven.refusal.kind === "WrongOwnPassword" ? { kind: "NotYourPassword" } : proven.refusal);
  await noteProof(db, actor, { token, provenAt: proven.value });
  return ok();
}
