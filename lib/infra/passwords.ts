import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { Turns } from "#lib/base/turns.ts";

// OWASP's second recommendation for argon2id: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const global = globalThis as { colloquyPasswordTurns?: Turns };

let nobody: Promise<string> | undefined;

/** So many want a password compared that this one was not begun with. */
export class PasswordsBusy extends Error {}

/** @returns the argon2id hash of a password, encoded with its salt and cost */
export function hashPassword(password: string): Promise<string> {
  return turns().take(() => hash(password, cost));
}

/**
 * Compares; takes as long for an unknown account (`stored` null) as for a known one, and answers false.
 * Throws: PasswordsBusy.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const compared = stored ?? (await nobody);
  const matches = await turns().tryTake(() => verify(compared, password));
  if (matches === null) throw new PasswordsBusy("Too many passwords are being compared");
  return stored !== null && matches;
}

/** Of the machine half at most: whoever is signed in goes on working while somebody guesses. One wait is over in some seconds. */
function turns(): Turns {
  global.colloquyPasswordTurns ??= new Turns({
    atOnce: Math.max(1, Math.floor(availableParallelism() / 2)),
    mostWaiting: 60,
  });
  return global.colloquyPasswordTurns;
}
