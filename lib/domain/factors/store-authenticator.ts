import { ok, type Result, refuse } from "#lib/base/result.ts";
import { stepOfCode } from "#lib/infra/authenticator-codes.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { readSetupSecret, storedSecret } from "./authenticator-setup.ts";

/** What the owner brings: the setup as `newSetup` gave it, and the first code the programme shows. */
export type NewAuthenticator = { setup: string; code: string };

export type StoreAuthenticatorRefusal = { kind: "SetupOver" } | { kind: "WrongFirstCode" };

/**
 * Stores an account's authenticator, in place of the one before, once its first code was right. That code is used up by it.
 * For the verbs that have locked the account.
 * Refuses: SetupOver, WrongFirstCode.
 */
export async function storeAuthenticator(
  tx: Tx,
  accountId: string,
  { setup, code }: NewAuthenticator,
): Promise<Result<undefined, StoreAuthenticatorRefusal>> {
  const now = await readClock(tx);
  const secret = readSetupSecret(setup, accountId, now);
  if (!secret) return refuse({ kind: "SetupOver" });
  const step = stepOfCode(secret, code, now);
  if (step === null) return refuse({ kind: "WrongFirstCode" });
  const row = { secret: storedSecret(secret, accountId), confirmedAt: now, lastStep: BigInt(step) };
  await tx.authenticator.upsert({
    where: { accountId },
    create: { accountId, ...row },
    update: row,
    select: { accountId: true },
  });
  return ok();
}
