import { type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { limitTries, type TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { failureWindowMs } from "#lib/domain/accounts/rules.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { mostWrongCodes } from "./rules.ts";
import type { SecondProof } from "./types.ts";

/** Of this account too many wrong codes were tried of late, from wherever. */
export type TooManyCodes = { kind: "TooManyCodes" };

type Tried = { accountId: string; network: string; by: SecondProof["by"] };

/**
 * Lets somebody try a second proof, unless it was enough from their network, or, of the codes that have six digits alone, from
 * anywhere. Only who has proven the first thing comes this far.
 * Refuses: TooManyAttempts, TooManyCodes, and whatever the attempt refuses.
 */
export function limitCodes<T, R extends Refusal>(
  { accountId, network, by }: Tried,
  attempt: () => Promise<Result<T, R>>,
): Promise<Result<T, R | TooManyAttempts | TooManyCodes>> {
  // Counted apart from passwords: who guesses those must not use up the tries of who knows them.
  const email = `second factor of ${accountId}`;
  return limitTries<T, R | TooManyCodes>({ email, network }, async () => {
    if (by === "code" && (await countWrong(email)) > mostWrongCodes) return refuse({ kind: "TooManyCodes" });
    return attempt();
  });
}

/** With the one that is being tried. */
function countWrong(email: string): Promise<number> {
  const since = new Date(Date.now() - failureWindowMs);
  return db.signInFailure.count({ where: { emailHash: hashOf(email), at: { gt: since } } });
}
