import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { noteProof } from "#lib/domain/accounts/note-proof.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type CheckProofRefusal, checkProof } from "./check-proof.ts";
import { limitCodes, type ProofOrigin } from "./limit-codes.ts";
import type { SecondProof } from "./types.ts";

export type ConfirmByFactorRefusal = CheckProofRefusal | TooManyAttempts;

/**
 * Makes a sign-in fresh again, by a code or a passkey.
 * Refuses: WrongCode, PasskeyNotTaken, TooManyAttempts.
 */
export function confirmByFactor(
  actor: SignedInActor,
  proof: SecondProof,
  { token, ...origin }: ProofOrigin & { token: string },
): Promise<Result<undefined, ConfirmByFactorRefusal>> {
  const { accountId } = actor;
  return limitCodes({ accountId, by: proof.by, origin }, () =>
    transact(async (tx): Promise<Result<undefined, ConfirmByFactorRefusal>> => {
      const proven = await checkProof(tx, { accountId, use: `confirm ${accountId}` }, proof);
      if (!proven.ok) return proven;
      await noteProof(tx, actor, { token, provenAt: await readClock(tx) });
      return ok();
    }),
  );
}
