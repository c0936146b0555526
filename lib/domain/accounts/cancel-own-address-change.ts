import type { SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";

/** Takes back the actor's own wish for another address. None is no error: it is over either way. */
export async function cancelOwnAddressChange(
  actor: SignedInActor,
): Promise<ReturnType<typeof ok<undefined>>> {
  await db.addressChange.deleteMany({ where: { accountId: actor.accountId } });
  return ok(undefined);
}
