import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { lockAdministered, type OwnAccount } from "./lock-administered.ts";
import { noteAdministration } from "./note-administration.ts";

export type EnableAccountRefusal = NotVisible | OwnAccount | WrongState;

/**
 * Lets the owner of a disabled account sign in again. They are told by mail.
 * Refuses: NotVisible, OwnAccount, WrongState (it is not disabled).
 */
export async function enableAccount(
  actor: SignedInActor,
  { accountId }: { accountId: string },
): Promise<Result<undefined, EnableAccountRefusal>> {
  return transact(async (tx): Promise<Result<undefined, EnableAccountRefusal>> => {
    const locked = await lockAdministered(tx, actor, accountId);
    if (!locked.ok) return locked;
    const account = locked.value;
    if (!account.disabledAt) return wrongState("active");
    await tx.account.update({ where: { id: account.id }, data: { disabledAt: null }, select: { id: true } });
    await noteAdministration(tx, actor, { account, deed: "enabled" });
    return ok();
  });
}
