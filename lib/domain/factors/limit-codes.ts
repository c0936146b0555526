import type { Refusal, Result } from "#lib/base/result.ts";
import { limitTries, type TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { readOwnEmail } from "#lib/domain/accounts/queries.ts";
import type { SecondProof } from "./types.ts";

/** Where a second proof comes from. `deviceToken`: as in `SignInOrigin`. */
export type ProofOrigin = { network: string; deviceToken?: string };

/**
 * Lets somebody try a second proof, unless it was enough. Six digits are counted from everywhere; recovery codes and passkeys, which
 * nobody guesses, by network alone: somebody else's tries lock nobody out.
 * Refuses: TooManyAttempts, and whatever the attempt refuses.
 */
export async function limitCodes<T, R extends Refusal>(
  { accountId, by, origin }: { accountId: string; by: SecondProof["by"]; origin: ProofOrigin },
  attempt: () => Promise<Result<T, R>>,
): Promise<Result<T, R | TooManyAttempts>> {
  const { network, deviceToken } = origin;
  const email = await readOwnEmail({ accountId });
  return limitTries({ email, network, deviceToken, secret: by === "code" ? "code" : "long" }, attempt);
}
