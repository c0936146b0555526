import type { SignedInActor } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import type { TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { renewProof, type SignedOut } from "#lib/domain/accounts/renew-proof.ts";
import type { NewSession } from "#lib/domain/accounts/start-session.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type CheckProofRefusal, checkProof } from "./check-proof.ts";
import { limitCodes, type ProofOrigin } from "./limit-codes.ts";
import type { SecondProof } from "./types.ts";

export type ConfirmByFactorRefusal = CheckProofRefusal | TooManyAttempts | SignedOut;

/**
 * Makes a sign-in fresh again, by a code or a passkey, under a new token.
 * Refuses: WrongCode, PasskeyNotTaken, TooManyAttempts, SignedOut.
 */
export function confirmByFactor(
  actor: SignedInActor,
  proof: SecondProof,
  { token, ...origin }: ProofOrigin & { token: string },
): Promise<Result<NewSession, ConfirmByFactorRefusal>> {
  const { accountId } = actor;
  return limitCodes({ accountId, by: proof.by, origin }, () =>
    transact(async (tx): Promise<Result<NewSession, ConfirmByFactorRefusal>> => {
      const proven = await checkProof(tx, { accountId, use: `confirm ${accountId}` }, proof);
      if (!proven.ok) return proven;
      return renewProof(tx, actor, { token, provenAt: await readClock(tx) });
    }),
  );
}
