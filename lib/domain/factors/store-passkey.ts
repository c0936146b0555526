import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { readCreated } from "#lib/infra/webauthn.ts";
import { readChallenge, spendChallenge } from "./challenge.ts";
import { challengeOf } from "./passkey-use.ts";
import { mostPasskeys } from "./rules.ts";
import type { AddPasskeyInput } from "./schema.ts";

export type StorePasskeyRefusal = { kind: "PasskeyNotTaken" } | { kind: "TooManyPasskeys" };

/**
 * Stores a passkey that a browser has just made for an account. For the verbs that have locked the account.
 * Refuses: PasskeyNotTaken (what it signed is not ours, too old, or known already), TooManyPasskeys.
 */
export async function storePasskey(
  tx: Tx,
  accountId: string,
  { credential, name }: Omit<AddPasskeyInput, "next">,
): Promise<Result<{ id: string }, StorePasskeyRefusal>> {
  const now = await readClock(tx);
  const asked = challengeOf((challenge) => readChallenge(challenge, `add ${accountId}`, now));
  const made = await readCreated(credential, asked.isOurs);
  if (!made || !asked.seen || !(await spendChallenge(tx, asked.seen)))
    return refuse({ kind: "PasskeyNotTaken" });
  if ((await tx.passkey.count({ where: { accountId } })) >= mostPasskeys)
    return refuse({ kind: "TooManyPasskeys" });
  const [passkey] = await tx.passkey.createManyAndReturn({
    data: [{ accountId, name, ...made }],
    select: { id: true },
    skipDuplicates: true,
  });
  return passkey ? ok(passkey) : refuse({ kind: "PasskeyNotTaken" });
}
