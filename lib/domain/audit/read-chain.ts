import type { Actor } from "#lib/base/actor.ts";
import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import type { ChainState, FactSeal } from "#lib/domain/facts/types.ts";
import { readHead, verifySeals } from "#lib/domain/facts/verify-seals.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";

/**
 * The newest seal, and where it is asked for what a look at all of them finds; what is not sealed yet is sealed first then.
 * @param noted a hash that was written down elsewhere
 * @returns null for whoever is no administrator
 */
export async function readChain(
  actor: Actor,
  { isWhole, noted }: { isWhole: boolean; noted: string | null },
): Promise<{ head: Pick<FactSeal, "number" | "hash" | "at"> | null; state: ChainState | null } | null> {
  if (!mayAdminister(actor)) return null;
  if (!isWhole) return { head: await readHead(), state: null };
  await sealFacts();
  const state = await verifySeals(noted);
  return { head: await readHead(), state };
}
