import { type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { PasswordsBusy } from "#lib/infra/passwords.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { type Marks, marksOf, type TriedFrom } from "./marks-of.ts";
import { failureWindowMs, mayTry } from "./rules.ts";

/** From this network, or at this account, the password was wrong too often of late. */
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
 * Lets somebody try a password, or another secret, of the account with this address, unless `mayTry` says that it was enough, or more wait for
 * an answer than can be given one.
 * @param attempt checks it
 * Refuses: TooManyAttempts, and whatever the attempt refuses.
 */
export async function limitTries<T, R extends Refusal>(
  from: TriedFrom,
  attempt: () => Promise<Result<T, R>>,
): Promise<Result<T, R | TooManyAttempts>> {
  const { isKnownDevice, ...marks } = await marksOf(from);
  // Counted as failed until it is known not to be: of guesses sent all at once, each would be the first.
  const { id } = await db.signInFailure.create({ data: marks, select: { id: true } });
  const isOpen = isKnownDevice || from.secret === "long";
  if (!mayTry({ ...(await countOtherFailures(id, marks)), isKnownDevice: isOpen })) {
    await forgetFailure(id);
    return refuse({ kind: "TooManyAttempts" });
  }
  const result = await attempt().catch(asBusy);
  if (result.ok || !wrongGuesses.includes(result.refusal.kind)) await forgetFailure(id);
  return result;
}

function asBusy(error: unknown) {
  if (error instanceof PasswordsBusy) return refuse<TooManyAttempts>({ kind: "TooManyAttempts" });
  throw error;
}

async function countOtherFailures(id: string, { emailHash, networkHash }: Marks) {
  const others = { id: { not: id }, at: { gt: new Date((await sharedNow()).getTime() - failureWindowMs) } };
  const [sameAccount, sameAccountAndNetwork, sameNetwork] = await Promise.all([
    db.signInFailure.count({ where: { emailHash, ...others } }),
    db.signInFailure.count({ where: { emailHash, networkHash, ...others } }),
    db.signInFailure.count({ where: { networkHash, ...others } }),
  ]);
  return { sameAccount, sameAccountAndNetwork, sameNetwork };
}

async function forgetFailure(id: string): Promise<void> {
  await db.signInFailure.deleteMany({ where: { id } });
}
