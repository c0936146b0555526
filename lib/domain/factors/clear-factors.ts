import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { endEntries } from "#lib/domain/accounts/end-entries.ts";
import { lockAccount } from "#lib/domain/accounts/lock-account.ts";
import { type NotFresh, requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { transact } from "#lib/infra/db.ts";
import { noteChange } from "./note-change.ts";

export type ClearFactorsRefusal = NotVisible | NotAllowed | NotFresh;

/**
 * Takes every factor of somebody who has lost theirs away, and ends their sign-ins; they are told by mail. Where two factors are
 * demanded of them, they make new ones at the next sign-in.
 * Refuses: NotVisible (no administrator asks, or there is no such account), NotAllowed (their own: they prove those at their own
 * page), NotFresh.
 */
export async function clearFactors(
  actor: SignedInActor,
  { accountId }: { accountId: string },
  { token }: { token: string },
): Promise<Result<undefined, ClearFactorsRefusal>> {
  if (!mayAdminister(actor)) return notVisible();
  if (accountId === actor.accountId) return notAllowed();
  return transact(async (tx): Promise<Result<undefined, ClearFactorsRefusal>> => {
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    await lockAccount(tx, accountId);
    if ((await tx.account.count({ where: { id: accountId } })) === 0) return notVisible();
    const where = { accountId };
    await tx.passkey.deleteMany({ where });
    await tx.authenticator.deleteMany({ where });
    await tx.recoveryCode.deleteMany({ where });
    await endEntries(tx, accountId);
    await noteChange(tx, actor, { accountId, change: "cleared" });
    return ok();
  });
}
