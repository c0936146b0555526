import { ok, type Result, refuse } from "#lib/base/result.ts";
import { db, transact } from "#lib/infra/db.ts";
import { passwordMatches } from "#lib/infra/passwords.ts";
import { type Admission, admit } from "./admit.ts";
import { limitTries, type TooManyAttempts } from "./limit-tries.ts";
import { lockAccount } from "./lock-account.ts";
import type { SignInInput } from "./schema.ts";

/** Where a try comes from. `sampleAllowed`: the server listens on loopback only. `deviceToken`: by which a browser is known again;
 *  absent where nobody signed in on it yet. */
export type SignInOrigin = { network: string; device: string; sampleAllowed: boolean; deviceToken?: string };

export type SignInRefusal = { kind: "WrongCredentials" } | TooManyAttempts;

/**
 * Checks a password and lets its owner in. Known and unknown addresses get the same answer in the same time.
 * Refuses: WrongCredentials, TooManyAttempts.
 */
export async function signIn(
  { email, password }: SignInInput,
  { network, device, sampleAllowed, deviceToken }: SignInOrigin,
): Promise<Result<Admission, SignInRefusal>> {
  return limitTries({ email, network, deviceToken }, async () => {
    const account = await db.account.findUnique({
      where: { email },
      select: { id: true, passwordHash: true, disabledAt: true, sample: true },
    });
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (!account || !matches || account.disabledAt || (account.sample && !sampleAllowed))
      return refuse({ kind: "WrongCredentials" });
    return admitStill(account, device);
  });
}

/** To compare took its time, in which the password may have become another: who knew the old one does not come in after that. */
function admitStill(
  { id: accountId, passwordHash }: { id: string; passwordHash: string | null },
  device: string,
): Promise<Result<Admission, { kind: "WrongCredentials" }>> {
  return transact(async (tx): Promise<Result<Admission, { kind: "WrongCredentials" }>> => {
    await lockAccount(tx, accountId);
    const still = await tx.account.count({ where: { id: accountId, passwordHash, disabledAt: null } });
    if (still === 0) return refuse({ kind: "WrongCredentials" });
    return ok(await admit(tx, { accountId, device, way: "password" }));
  });
}
