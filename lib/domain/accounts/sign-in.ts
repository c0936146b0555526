import { ok, type Result, refuse } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { passwordMatches } from "#lib/infra/passwords.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { failureWindowMs, mayTry } from "./rules.ts";
import type { SignInInput } from "./schema.ts";
import { type NewSession, startSession } from "./start-session.ts";

/** Where a try comes from. `sampleAllowed`: the server listens on loopback only. */
export type SignInOrigin = { network: string; device: string; sampleAllowed: boolean };

export type SignInRefusal = { kind: "WrongCredentials" } | { kind: "TooManyAttempts" };

/**
 * Checks a password and starts a session. Known and unknown addresses get the same answer in the same time.
 * Refuses: WrongCredentials, TooManyAttempts.
 */
export async function signIn(
  input: SignInInput,
  origin: SignInOrigin,
): Promise<Result<NewSession, SignInRefusal>> {
  const marks = { emailHash: hashOf(input.email), networkHash: hashOf(origin.network) };
  if (!mayTry(await countFailures(marks))) return refuse({ kind: "TooManyAttempts" });
  const account = await db.account.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true, disabledAt: true, sample: true },
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches || account.disabledAt || (account.sample && !origin.sampleAllowed)) {
    await db.signInFailure.create({ data: marks, select: { id: true } });
    return refuse({ kind: "WrongCredentials" });
  }
  return ok(await startSession(db, account.id, origin.device));
}

async function countFailures(marks: { emailHash: string; networkHash: string }) {
  const at = { gt: new Date(Date.now() - failureWindowMs) };
  const [sameAccountAndNetwork, sameNetwork] = await Promise.all([
    db.signInFailure.count({ where: { ...marks, at } }),
    db.signInFailure.count({ where: { networkHash: marks.networkHash, at } }),
  ]);
  return { sameAccountAndNetwork, sameNetwork };
}
