import { type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { failureWindowMs, mayTry, networkOf } from "./rules.ts";

/** From this network the password was wrong too often of late. */
export type TooManyAttempts = { kind: "TooManyAttempts" };

/** The refusals that are a wrong guess. */
const wrongGuesses = [
  "WrongCredentials",
  "WrongPassword",
  "WrongOwnPassword",
  "WrongCode",
  "PasskeyNotTaken",
];

/**
 * Lets somebody try a password of the account with this address, unless `mayTry` says that it was enough.
 * @param attempt checks the password
 * Refuses: TooManyAttempts, and whatever the attempt refuses.
 */
export async function limitTries<T, R extends Refusal>(
  { email, network }: { email: string; network: string },
  attempt: () => Promise<Result<T, R>>,
): Promise<Result<T, R | TooManyAttempts>> {
  const marks = { emailHash: hashOf(email), networkHash: hashOf(networkOf(network)) };
  // Counted as failed until it is known not to be: of guesses sent all at once, each would be the first.
  const { id } = await db.signInFailure.create({ data: marks, select: { id: true } });
  if (!mayTry(await countOtherFailures(id, marks))) {
    await forgetFailure(id);
    return refuse({ kind: "TooManyAttempts" });
  }
  const result = await attempt();
  if (result.ok || !wrongGuesses.includes(result.refusal.kind)) await forgetFailure(id);
  return result;
}

async function countOtherFailures(id: string, marks: { emailHash: string; networkHash: string }) {
  const others = { id: { not: id }, at: { gt: new Date(Date.now() - failureWindowMs) } };
  const [sameAccountAndNetwork, sameNetwork] = await Promise.all([
    db.signInFailure.count({ where: { ...marks, ...others } }),
    db.signInFailure.count({ where: { networkHash: marks.networkHash, ...others } }),
  ]);
  return { sameAccountAndNetwork, sameNetwork };
}

async function forgetFailure(id: string): Promise<void> {
  await db.signInFailure.deleteMany({ where: { id } });
}
