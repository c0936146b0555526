import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { endEntries } from "./end-entries.ts";
import { lockAdministered, type OwnAccount } from "./lock-administered.ts";
import { noteAdministration } from "./note-administration.ts";

/**
 * Ends every sign-in of another's account, live connections with them; they can sign in again, and are told by mail.
 * Refuses: NotVisible, OwnAccount.
 */
export async function endSignInsOf(
  actor: SignedInActor,
  { accountId }: { accountId: string },
): Promise<Result<undefined, NotVisible | OwnAccount>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | OwnAccount>> => {
    const locked = await lockAdministered(tx, actor, accountId);
    if (!locked.ok) return locked;
    await endEntries(tx, accountId);
    await noteAdministration(tx, actor, { account: locked.value, deed: "signInsEnded" });
    return ok();
  });
}
