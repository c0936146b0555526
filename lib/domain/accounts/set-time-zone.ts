import type { SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import type { SetTimeZoneInput } from "./schema.ts";

/** Notes which zone the actor's browser is in: mails tell times in it. Never refuses. */
export async function setTimeZone(
  actor: SignedInActor,
  { timeZone }: SetTimeZoneInput,
): Promise<ReturnType<typeof ok<undefined>>> {
  await db.account.updateMany({ where: { id: actor.accountId }, data: { timeZone } });
  return ok(undefined);
}
