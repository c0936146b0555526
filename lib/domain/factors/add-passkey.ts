import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { NotFresh } from "#lib/domain/accounts/require-fresh.ts";
import { changeFactors, type FactorsChanged } from "./change-factors.ts";
import { noteChange } from "./note-change.ts";
import type { AddPasskeyInput } from "./schema.ts";
import { type StorePasskeyRefusal, storePasskey } from "./store-passkey.ts";

/** Adds a passkey to the actor's account. Refuses: NotFresh, PasskeyNotTaken, TooManyPasskeys. */
export function addPasskey(
  actor: SignedInActor,
  input: AddPasskeyInput,
  { token }: { token: string },
): Promise<Result<FactorsChanged, NotFresh | StorePasskeyRefusal>> {
  const { accountId } = actor;
  return changeFactors(actor, token, async (tx): Promise<Result<undefined, StorePasskeyRefusal>> => {
    const stored = await storePasskey(tx, accountId, input);
    if (!stored.ok) return stored;
    await noteChange(tx, actor, { accountId, change: "passkeyAdded", subjectId: stored.value.id });
    return ok();
  });
}
