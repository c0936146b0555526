import type { SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";

/** Notes that the actor has just proven again who they are, at this sign-in. For the verbs that have seen the proof. */
export async function noteProof(
  tx: Pick<Tx, "session">,
  actor: SignedInActor,
  { token, provenAt }: { token: string; provenAt: Date },
): Promise<void> {
  await tx.session.updateMany({
    where: { tokenHash: hashOf(token), accountId: actor.accountId },
    data: { provenAt },
  });
}
