import { hash, verify } from "@node-rs/argon2";

// OWASP's second recommendation for argon2id: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let nobody: Promise<string> | undefined;

/** @returns the argon2id hash of a password, encoded with its salt and cost */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Compares; takes as long for an unknown account (`stored` null) as for a known one, and answers false. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await nobody), password);
  return stored !== null && matches;
}
