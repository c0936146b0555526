import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Refusal, type Result, refuse } from "#lib/base/result.ts";
import type { NotFresh } from "#lib/domain/accounts/require-fresh.ts";
import { demandsSecondFactor, hasSecondFactor } from "#lib/domain/accounts/second-factor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { changeFactors, type FactorsChanged } from "./change-factors.ts";
import { noteChange } from "./note-change.ts";

export type RemoveFactorRefusal = NotFresh | NotVisible | { kind: "FactorDemanded" };

/**
 * Codes of an authenticator programme are asked for no longer.
 * Refuses: NotFresh, NotVisible (there is none), FactorDemanded (it is the last factor, and the institution demands one).
 */
export function removeAuthenticator(
  actor: SignedInActor,
  { token }: { token: string },
): Promise<Result<FactorsChanged, RemoveFactorRefusal>> {
  const { accountId } = actor;
  return changeFactors(actor, token, async (tx) => {
    const { count } = await tx.authenticator.deleteMany({ where: { accountId } });
    if (count === 0) return notVisible();
    await noteChange(tx, actor, { accountId, change: "authenticatorRemoved" });
    return withoutLast(tx, accountId);
  });
}

/** Takes a passkey away from the actor's account. Refuses: as `removeAuthenticator`. */
export function removePasskey(
  actor: SignedInActor,
  { passkeyId }: { passkeyId: string },
  { token }: { token: string },
): Promise<Result<FactorsChanged, RemoveFactorRefusal>> {
  const { accountId } = actor;
  return changeFactors(actor, token, async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, accountId } });
    if (count === 0) return notVisible();
    await noteChange(tx, actor, { accountId, change: "passkeyRemoved", subjectId: passkeyId });
    return withoutLast(tx, accountId);
  });
}

/** Recovery codes stand in for a factor: with the last one they go. */
async function withoutLast<R extends Refusal>(
  tx: Tx,
  accountId: string,
): Promise<Result<undefined, R | { kind: "FactorDemanded" }>> {
  if (await hasSecondFactor(tx, accountId)) return ok();
  if (await demandsSecondFactor(tx, accountId)) return refuse({ kind: "FactorDemanded" });
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  return ok();
}
