import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import type { SignInHere } from "./confirm-sign-in.ts";
import { type NotFresh, requireFresh } from "./require-fresh.ts";
import type { UnlinkIdentityInput } from "./schema.ts";

export type UnlinkIdentityRefusal = NotVisible | NotFresh | { kind: "LastWayIn" };

/**
 * Takes away that the actor can sign in by an identity elsewhere. Whoever has neither a password nor a passkey keeps one of them: a
 * link by mail alone would make the mailbox the only key.
 * Refuses: NotVisible (it is none of the actor's), NotFresh, LastWayIn.
 */
export function unlinkIdentity(
  actor: SignedInActor,
  { identityId }: UnlinkIdentityInput,
  { token }: Pick<SignInHere, "token">,
): Promise<Result<undefined, UnlinkIdentityRefusal>> {
  return transact(async (tx): Promise<Result<undefined, UnlinkIdentityRefusal>> => {
    const { accountId } = actor;
    // Two who take away one each take turns, or none would be left.
    await tx.$queryRaw`select id from "Account" where id = ${accountId}::uuid for update`;
    const own = await tx.linkedIdentity.findMany({ where: { accountId }, select: { id: true } });
    if (!own.some(({ id }) => id === identityId)) return notVisible();
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    const withPassword = await tx.account.count({ where: { id: accountId, passwordHash: { not: null } } });
    const passkeys = await tx.passkey.count({ where: { accountId } });
    if (own.length + withPassword + passkeys === 1) return refuse({ kind: "LastWayIn" });
    await tx.linkedIdentity.deleteMany({ where: { id: identityId, accountId } });
    await recordFact(tx, actor, { kind: "AccountUnlinked", subjectId: accountId });
    return ok();
  });
}
