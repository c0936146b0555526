import type { SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";

/** Ends the secret address of the actor's calendar. None is no error: it is over either way. */
export async function endCalendarFeed(actor: SignedInActor): Promise<ReturnType<typeof ok<undefined>>> {
  await db.calendarFeed.deleteMany({ where: { accountId: actor.accountId } });
  return ok(undefined);
}
