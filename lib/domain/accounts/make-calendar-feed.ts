import type { SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";

/**
 * Makes the secret address of the actor's calendar; the one before stops working. Whoever has it reads what the actor may read
 * of what their groups have planned, and nothing else, until it is ended or the account is.
 * @returns the token, which is told this once
 */
export async function makeCalendarFeed(actor: SignedInActor): Promise<ReturnType<typeof ok<string>>> {
  const token = newToken();
  const row = { tokenHash: hashOf(token), createdAt: new Date() };
  await db.calendarFeed.upsert({
    where: { accountId: actor.accountId },
    create: { accountId: actor.accountId, ...row },
    update: row,
    select: { accountId: true },
  });
  return ok(token);
}
