import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { isLastAdministrator, type LastAdministrator } from "./is-last-administrator.ts";
import { lockAdministered, type OwnAccount } from "./lock-administered.ts";
import { noteAdministration } from "./note-administration.ts";
import { type NotFresh, requireFresh } from "./require-fresh.ts";

export type UnmakeAdministratorRefusal = NotVisible | OwnAccount | NotFresh | LastAdministrator | WrongState;

/**
 * Ends that somebody is an administrator, at once; account and groups stay. They are told by mail.
 * @param here the token of the sign-in the request came with
 * Refuses: NotVisible, OwnAccount, NotFresh, LastAdministrator, WrongState (they are none).
 */
export async function unmakeAdministrator(
  actor: SignedInActor,
  { accountId }: { accountId: string },
  here: { token: string },
): Promise<Result<undefined, UnmakeAdministratorRefusal>> {
  return transact(async (tx): Promise<Result<undefined, UnmakeAdministratorRefusal>> => {
    const locked = await lockAdministered(tx, actor, accountId);
    if (!locked.ok) return locked;
    const fresh = await requireFresh(actor, here.token, tx);
    if (!fresh.ok) return fresh;
    const account = locked.value;
    if (!account.administrator) return wrongState("no administrator");
    if (await isLastAdministrator(tx, account)) return refuse({ kind: "LastAdministrator" });
    await tx.account.update({
      where: { id: account.id },
      data: { administrator: false },
      select: { id: true },
    });
    await noteAdministration(tx, actor, { account, deed: "unmade" });
    return ok();
  });
}
