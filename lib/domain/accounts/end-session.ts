import type { SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { institutionId } from "#lib/domain/institution/types.ts";
import { transact } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Ends the sign-in that this token stands for. Unknown tokens are no error: it is over either way. */
export async function endSession(token: string): Promise<void> {
  await end({ tokenHash: hashOf(token) });
}

/** Ends every sign-in of the actor, on all devices; live connections end with them. */
export async function endAllSessions(actor: SignedInActor): Promise<void> {
  await end({ accountId: actor.accountId });
}

/** Ends every sign-in of the actor but the one of this token. */
export async function endOtherSessions(actor: SignedInActor, token: string): Promise<void> {
  await end({ accountId: actor.accountId, tokenHash: { not: hashOf(token) } });
}

/** Ends one sign-in of the actor's own. */
export async function endOneSession(actor: SignedInActor, sessionId: string): Promise<void> {
  await end({ id: sessionId, accountId: actor.accountId });
}

/** Ends sign-ins of one account, and records that they were ended; nothing where there are none. */
async function end(where: Prisma.SessionWhereInput): Promise<void> {
  await transact(async (tx) => {
    const one = await tx.session.findFirst({
      where,
      select: { account: { select: { personId: true } } },
    });
    const { count } = await tx.session.deleteMany({ where });
    if (!one || count === 0) return ok();
    const doer = { kind: "member", personId: one.account.personId } as const;
    await recordFact(tx, doer, { kind: "SignedOut", subjectId: institutionId, detail: { signIns: count } });
    return ok();
  });
}
