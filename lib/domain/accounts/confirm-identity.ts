import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { passwordMatches } from "#lib/infra/passwords.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { limitTries, type TooManyAttempts } from "./limit-tries.ts";
import type { SignInOrigin } from "./sign-in.ts";

export type ConfirmIdentityRefusal = { kind: "WrongOwnPassword" } | TooManyAttempts;

/**
 * Whether somebody who is signed in can prove again who they are, by their password. Wrong ones count as they do at the
 * sign-in. Not for use inside a transaction: it takes its time, and connections of its own.
 * @returns when they proved it, by the database's clock
 * Refuses: WrongOwnPassword, TooManyAttempts.
 */
export async function confirmIdentity(
  actor: SignedInActor,
  password: string,
  { network, sampleAllowed, deviceToken }: Pick<SignInOrigin, "network" | "sampleAllowed" | "deviceToken">,
): Promise<Result<Date, ConfirmIdentityRefusal>> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { email: true, passwordHash: true, disabledAt: true, sample: true },
  });
  return limitTries({ email: account.email, network, deviceToken }, async () => {
    const matches = await passwordMatches(account.passwordHash, password);
    const isBarred = account.disabledAt !== null || (account.sample && !sampleAllowed);
    return matches && !isBarred ? ok(await readClock()) : refuse({ kind: "WrongOwnPassword" });
  });
}
