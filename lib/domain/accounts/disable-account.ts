import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { endEntries } from "./end-entries.ts";
import { isLastAdministrator, type LastAdministrator } from "./is-last-administrator.ts";
import { lockAdministered, type OwnAccount } from "./lock-administered.ts";
import { noteAdministration } from "./note-administration.ts";

export type DisableAccountRefusal = NotVisible | OwnAccount | LastAdministrator | WrongState;

/**
 * Disables an account: whoever uses it is signed out everywhere, also on live connections, and cannot sign in. They are told by mail.
 * Refuses: NotVisible, OwnAccount, LastAdministrator, WrongState (it is disabled already).
 */
export async function disableAccount(
  actor: SignedInActor,
  { accountId }: { accountId: string },
): Promise<Result<undefined, DisableAccountRefusal>> {
  return transact(async (tx): Promise<Result<undefined, DisableAccountRefusal>> => {
    const locked = await lockAdministered(tx, actor, accountId);
    if (!locked.ok) return locked;
    const account = locked.value;
    if (account.disabledAt) return wrongState("disabled");
    if (await isLastAdministrator(tx, account)) return refuse({ kind: "LastAdministrator" });
    await tx.account.update({
      where: { id: account.id },
      data: { disabledAt: new Date() },
      select: { id: true },
    });
    await endEntries(tx, account.id);
    await noteAdministration(tx, actor, { account, deed: "disabled" });
    return ok();
  });
}
