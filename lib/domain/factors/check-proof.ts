import { ok, type Result, refuse } from "#lib/base/result.ts";
import { stepOfCode } from "#lib/infra/authenticator-codes.ts";
import type { Tx } from "#lib/infra/db.ts";
import { log } from "#lib/infra/log.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { readAssertion } from "#lib/infra/webauthn.ts";
import { readStoredSecret } from "./authenticator-setup.ts";
import { readChallenge, spendChallenge } from "./challenge.ts";
import { challengeOf } from "./passkey-use.ts";
import { plainRecoveryCode } from "./rules.ts";
import type { PasskeyAssertionInput } from "./schema.ts";
import type { SecondProof } from "./types.ts";

export type CheckProofRefusal = { kind: "WrongCode" } | { kind: "PasskeyNotTaken" };

/**
 * Whether this proves that somebody is the owner of the account, beside whatever they have proven already. What was good once is
 * used up by it, also where it is shown twice at the same time.
 * @param use what a passkey was asked for
 * Refuses: WrongCode, PasskeyNotTaken.
 */
export async function checkProof(
  tx: Tx,
  { accountId, use }: { accountId: string; use: string },
  proof: SecondProof,
): Promise<Result<undefined, CheckProofRefusal>> {
  if (proof.by === "passkey") {
    const held = await takeAssertion(tx, { credential: proof.credential, accountId, use });
    return held ? ok() : refuse({ kind: "PasskeyNotTaken" });
  }
  const take = proof.by === "code" ? takeCode : takeRecoveryCode;
  return (await take(tx, accountId, proof.code)) ? ok() : refuse({ kind: "WrongCode" });
}

type Asserted = { credential: PasskeyAssertionInput; accountId: string; use: string };

/** Whether one of the account's passkeys has signed a challenge of ours for this use.
 *  @returns whether the device was shown who holds it; null where it does not hold */
export async function takeAssertion(
  tx: Tx,
  { credential, accountId, use }: Asserted,
): Promise<{ userVerified: boolean } | null> {
  const now = await readClock(tx);
  const passkey = await tx.passkey.findFirst({
    where: { credentialId: credential.id, accountId },
    select: { id: true, credentialId: true, publicKey: true, counter: true },
  });
  if (!passkey) return null;
  const { id, counter, ...key } = passkey;
  const asked = challengeOf((challenge) => readChallenge(challenge, use, now));
  const asserted = await readAssertion(credential, { ...key, counter: Number(counter) }, asked.isOurs);
  if (!asserted || !asked.seen || !(await spendChallenge(tx, asked.seen))) return null;
  const { count } = await tx.passkey.updateMany({
    where: { id, counter },
    data: { counter: asserted.counter, usedAt: now },
  });
  return count === 1 ? asserted : null;
}

/** A code counts for its step and never again, nor does one of an earlier step. */
async function takeCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
  const row = await tx.authenticator.findFirst({
    where: { accountId, confirmedAt: { not: null } },
    select: { secret: true },
  });
  const secret = row && readStoredSecret(row.secret, accountId);
  if (row && !secret)
    log.error({ accountId }, "an authenticator's secret does not open: AUTH_SECRET has changed");
  const step = secret ? stepOfCode(secret, code, await readClock(tx)) : null;
  if (!row || step === null) return false;
  const { count } = await tx.authenticator.updateMany({
    where: { accountId, secret: row.secret, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash: hashOf(plainRecoveryCode(code)), usedAt: null },
    data: { usedAt: await readClock(tx) },
  });
  return count === 1;
}
