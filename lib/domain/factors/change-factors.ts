import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Refusal, type Result } from "#lib/base/result.ts";
import { lockAccount } from "#lib/domain/accounts/lock-account.ts";
import { renewSession } from "#lib/domain/accounts/renew-session.ts";
import { type NotFresh, requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { hasSecondFactor } from "#lib/domain/accounts/second-factor.ts";
import type { NewSession } from "#lib/domain/accounts/start-session.ts";
import { type Tx, transact } from "#lib/infra/db.ts";

/** A change of somebody's own factors that was made; its sign-in is a new one, and every other has ended. */
export type FactorsChanged<T = undefined> = {
  value: T;
  session: NewSession;
  /** Whether there is a factor, and no recovery code that could stand in for it. */
  lacksRecoveryCodes: boolean;
};

/**
 * Makes a change of the actor's own factors, from a fresh sign-in, which is renewed by it.
 * Refuses: NotFresh, and whatever the change refuses.
 */
export function changeFactors<T, R extends Refusal>(
  actor: SignedInActor,
  token: string,
  change: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<FactorsChanged<T>, R | NotFresh>> {
  return transact(async (tx): Promise<Result<FactorsChanged<T>, R | NotFresh>> => {
    await lockAccount(tx, actor.accountId);
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    const changed = await change(tx);
    if (!changed.ok) return changed;
    const twoFactors = await hasSecondFactor(tx, actor.accountId);
    const session = await renewSession(tx, actor, { ...fresh.value, twoFactors });
    const unused = { accountId: actor.accountId, usedAt: null };
    const lacksRecoveryCodes = twoFactors && (await tx.recoveryCode.count({ where: unused })) === 0;
    return ok({ value: changed.value, session, lacksRecoveryCodes });
  });
}
