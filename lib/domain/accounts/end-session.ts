import type { SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";

/** Ends the sign-in that this token stands for. Unknown tokens are no error: it is over either way. */
export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashOf(token) } });
}

/** Ends every sign-in of the actor, on all devices; live connections end with them. */
export async function endAllSessions(actor: SignedInActor): Promise<void> {
  await db.session.deleteMany({ where: { accountId: actor.accountId } });
}

/** Ends every sign-in of the actor but the one of this token. */
export async function endOtherSessions(actor: SignedInActor, token: string): Promise<void> {
  await db.session.deleteMany({ where: { accountId: actor.accountId, tokenHash: { not: hashOf(token) } } });
}

/** Ends one sign-in of the actor's own. */
export async function endOneSession(actor: SignedInActor, sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId, accountId: actor.accountId } });
}
