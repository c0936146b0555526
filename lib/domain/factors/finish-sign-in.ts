import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { readAccountActor } from "#lib/domain/accounts/queries.ts";
import { type NewSession, startSession } from "#lib/domain/accounts/start-session.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type CheckProofRefusal, checkProof } from "./check-proof.ts";
import { findPending, type Pending, type PendingOver } from "./find-pending.ts";
import { limitCodes, type ProofOrigin } from "./limit-codes.ts";
import { noteChange } from "./note-change.ts";
import type { SecondProof } from "./types.ts";

export type FinishSignInRefusal = PendingOver | CheckProofRefusal | TooManyAttempts;

/** A sign-in that was finished. */
export type FinishedSignIn = { kind: "signedIn" } & NewSession;

/**
 * Finishes a sign-in that waits, by a second proof.
 * @param token of the sign-in that waits
 * Refuses: PendingOver, WrongCode, PasskeyNotTaken, TooManyAttempts.
 */
export async function finishSignIn(
  proof: SecondProof,
  { token, ...origin }: ProofOrigin & { token: string },
): Promise<Result<FinishedSignIn, FinishSignInRefusal>> {
  const pending = await findPending(token);
  if (!pending) return refuse({ kind: "PendingOver" });
  return limitCodes({ accountId: pending.accountId, by: proof.by, origin }, () =>
    transact(async (tx): Promise<Result<FinishedSignIn, FinishSignInRefusal>> => {
      const { accountId } = pending;
      const proven = await checkProof(tx, { accountId, use: `second ${accountId}` }, proof);
      if (!proven.ok) return proven;
      if (proof.by === "recoveryCode")
        await noteChange(tx, await readAccountActor(tx, accountId), {
          accountId,
          change: "recoveryCodeUsed",
        });
      return endPending(tx, pending);
    }),
  );
}

/** Makes a sign-in of one that waited. Refuses: PendingOver (it was used in this moment). */
export async function endPending(
  tx: Tx,
  { id, accountId, device, way }: Pending,
): Promise<Result<FinishedSignIn, PendingOver>> {
  const { count } = await tx.pendingSignIn.deleteMany({ where: { id } });
  if (count === 0) return refuse({ kind: "PendingOver" });
  const session = await startSession(tx, { accountId, device, way, twoFactors: true });
  return ok({ kind: "signedIn", ...session });
}
