import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { type Result, refuse } from "#lib/base/result.ts";
import { type NotFresh, requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { mayAdminister } from "#lib/domain/institution/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type ErasedAccount, eraseAccount } from "./erase-account.ts";
import type { DeletionRefusal } from "./rules.ts";
import type { DeleteAccountInput } from "./schema.ts";

export type DeleteAccountRefusal = DeletionRefusal | NotFresh | { kind: "AddressDiffers" };

/**
 * Deletes the actor's own account, for good: every sign-in and live connection ends with it. What stays of them, `readOutlook`
 * tells before.
 * @param token of the sign-in the request came with
 * Refuses: NotFresh, AddressDiffers (the address that was typed is not theirs), LastModeratorOfGroups, LastAdministrator.
 */
export async function deleteAccount(
  actor: SignedInActor,
  { email }: DeleteAccountInput,
  token: string,
): Promise<Result<undefined, DeleteAccountRefusal>> {
  return transact(async (tx): Promise<Result<undefined, DeleteAccountRefusal>> => {
    const account = await loadAccount(tx, actor.accountId);
    const fresh = await requireFresh(actor, token, tx);
    if (!account || !fresh.ok) return refuse({ kind: "NotFresh" });
    if (account.email !== email) return refuse({ kind: "AddressDiffers" });
    return eraseAccount(tx, actor, account);
  });
}

export type DeleteAccountOfRefusal = DeleteAccountRefusal | NotVisible | NotAllowed;

/**
 * An administrator deletes somebody's account on lawful request, as they could themselves.
 * Refuses: NotVisible (no administrator, no such account), NotAllowed (one's own), and as `deleteAccount`.
 */
export async function deleteAccountOf(
  actor: SignedInActor,
  { accountId, email }: DeleteAccountInput & { accountId: string },
  token: string,
): Promise<Result<undefined, DeleteAccountOfRefusal>> {
  if (!mayAdminister(actor)) return notVisible();
  if (accountId === actor.accountId) return notAllowed();
  return transact(async (tx): Promise<Result<undefined, DeleteAccountOfRefusal>> => {
    const account = await loadAccount(tx, accountId);
    if (!account) return notVisible();
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    if (account.email !== email) return refuse({ kind: "AddressDiffers" });
    return eraseAccount(tx, actor, account);
  });
}

async function loadAccount(tx: Tx, id: string): Promise<ErasedAccount | null> {
  await tx.$queryRaw`select id from "Account" where id = ${id}::uuid for update`;
  return tx.account.findUnique({ where: { id }, select: { id: true, personId: true, email: true } });
}
