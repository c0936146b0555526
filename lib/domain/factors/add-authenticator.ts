import type { SignedInActor } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import type { NotFresh } from "#lib/domain/accounts/require-fresh.ts";
import { changeFactors, type FactorsChanged } from "./change-factors.ts";
import { noteChange } from "./note-change.ts";
import {
  type NewAuthenticator,
  type StoreAuthenticatorRefusal,
  storeAuthenticator,
} from "./store-authenticator.ts";

/**
 * From now on codes of an authenticator programme are asked of the actor when they sign in.
 * Refuses: NotFresh, SetupOver, WrongFirstCode.
 */
export function addAuthenticator(
  actor: SignedInActor,
  input: NewAuthenticator,
  { token }: { token: string },
): Promise<Result<FactorsChanged, NotFresh | StoreAuthenticatorRefusal>> {
  const { accountId } = actor;
  return changeFactors(actor, token, async (tx) => {
    const stored = await storeAuthenticator(tx, accountId, input);
    if (stored.ok) await noteChange(tx, actor, { accountId, change: "authenticatorAdded" });
    return stored;
  });
}
