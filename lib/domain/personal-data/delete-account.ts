import type { SignedInActor } from "#lib/base/actor.ts";
import { chosenLanguage } from "#lib/base/languages.ts";
import type { NotVisible } from "#lib/base/refusals.ts";
import { type Result, refuse } from "#lib/base/result.ts";
import { lockAdministered, type OwnAccount } from "#lib/domain/accounts/lock-administered.ts";
import { type NotFresh, requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { eraseAccount } from "./erase-account.ts";
import type { DeletionRefusal } from "./rules.ts";
import type { DeleteAccountInput, DeleteAccountOfInput } from "./schema.ts";
import type { ErasedAccount } from "./types.ts";

export type DeleteAccountRefusal = DeletionRefusal | NotFresh | { kind: "AddressDiffers" };

/**
 * Deletes the actor's own account, for good: every sign-in and live connection ends with it. What stays of them, `readOutlook`
 * tells before. They are told by mail.
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

export type DeleteAccountOfRefusal =
  | Exclude<DeleteAccountRefusal, { kind: "LastModeratorOfGroups" }>
  | { kind: "ModeratesAlone" }
  | NotVisible
  | OwnAccount;

/**
 * An administrator deletes somebody's account on lawful request, as they could themselves; its owner is told by mail.
 * Refuses: NotVisible (no administrator, no such account), OwnAccount, NotFresh, AddressDiffers, ModeratesAlone (a group would have no
 * moderator), LastAdministrator.
 */
export async function deleteAccountOf(
  actor: SignedInActor,
  { accountId, email }: DeleteAccountOfInput,
  token: string,
): Promise<Result<undefined, DeleteAccountOfRefusal>> {
  return transact(async (tx): Promise<Result<undefined, DeleteAccountOfRefusal>> => {
    const locked = await lockAdministered(tx, actor, accountId);
    if (!locked.ok) return locked;
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    if (locked.value.email !== email) return refuse({ kind: "AddressDiffers" });
    const erased = await eraseAccount(tx, actor, await readAccount(tx, accountId));
    if (erased.ok) return erased;
    return refuse(
      erased.refusal.kind === "LastModeratorOfGroups" ? { kind: "ModeratesAlone" } : erased.refusal,
    );
  });
}

/** The account, locked. */
async function loadAccount(tx: Tx, id: string): Promise<ErasedAccount | null> {
  const rows = await tx.$queryRaw<unknown[]>`select id from "Account" where id = ${id}::uuid for update`;
  return rows.length > 0 ? readAccount(tx, id) : null;
}

async function readAccount(tx: Tx, id: string): Promise<ErasedAccount> {
  const { person, language, ...account } = await tx.account.findUniqueOrThrow({
    where: { id },
    select: { id: true, personId: true, email: true, language: true, person: { select: { name: true } } },
  });
  return { ...account, name: person.name, language: chosenLanguage(language) };
}
