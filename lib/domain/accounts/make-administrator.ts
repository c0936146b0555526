import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { endEntries } from "./end-entries.ts";
import { lockAdministered, type OwnAccount } from "./lock-administered.ts";
import { noteAdministration } from "./note-administration.ts";
import { type NotFresh, requireFresh } from "./require-fresh.ts";

export type MakeAdministratorRefusal =
  | NotVisible
  | OwnAccount
  | NotFresh
  | WrongState
  | { kind: "AccountIsDisabled" };

/**
 * Makes the owner of an account an administrator. Every sign-in of theirs ends: no token from before becomes an administrator's. They are
 * told by mail.
 * @param here the token of the sign-in the request came with
 * Refuses: NotVisible, OwnAccount, NotFresh, AccountIsDisabled, WrongState (they are one).
 */
export async function makeAdministrator(
  actor: SignedInActor,
  { accountId }: { accountId: string },
  here: { token: string },
): Promise<Result<undefined, MakeAdministratorRefusal>> {
  return transact(async (tx): Promise<Result<undefined, MakeAdministratorRefusal>> => {
    const locked = await lockAdministered(tx, actor, accountId);
    if (!locked.ok) return locked;
    const fresh = await requireFresh(actor, here.token, tx);
    if (!fresh.ok) return fresh;
    const account = locked.value;
    if (account.disabledAt) return refuse({ kind: "AccountIsDisabled" });
    if (account.administrator) return wrongState("administrator");
    await tx.account.update({
      where: { id: account.id },
      data: { administrator: true },
      select: { id: true },
    });
    await endEntries(tx, account.id);
    await noteAdministration(tx, actor, { account, deed: "made" });
    return ok();
  });
}
