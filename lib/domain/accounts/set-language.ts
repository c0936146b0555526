import type { SignedInActor } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import type { SetLanguageInput } from "./schema.ts";

/** Chooses the language of the actor's workshop and mail; empty leaves it to the browser. Never refuses. */
export async function setLanguage(
  actor: SignedInActor,
  { language }: SetLanguageInput,
): Promise<ReturnType<typeof ok<undefined>>> {
  await db.account.updateMany({ where: { id: actor.accountId }, data: { language: language || null } });
  return ok(undefined);
}
