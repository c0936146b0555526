import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import type { SignInHere } from "./confirm-sign-in.ts";
import { type GuessablePassword, isGuessable } from "./is-guessable.ts";
import { readOwnEmail } from "./queries.ts";
import { renewSession } from "./renew-session.ts";
import { type NotFresh, requireFresh } from "./require-fresh.ts";
import type { ChangePasswordInput } from "./schema.ts";
import { setPassword } from "./set-password.ts";
import type { NewSession } from "./start-session.ts";

export type ChangePasswordRefusal = NotFresh | GuessablePassword;

/**
 * Gives the actor's account another password, or its first. Every sign-in of it ends; this device gets a new one.
 * Refuses: NotFresh, GuessablePassword.
 */
export async function changePassword(
  actor: SignedInActor,
  { password }: ChangePasswordInput,
  { token, deviceToken }: Pick<SignInHere, "token" | "deviceToken">,
): Promise<Result<NewSession, ChangePasswordRefusal>> {
  const early = await requireFresh(actor, token);
  if (!early.ok) return early;
  if (await isGuessable(password, await readOwnEmail(actor))) return refuse({ kind: "GuessablePassword" });
  const passwordHash = await hashPassword(password);
  return transact(async (tx): Promise<Result<NewSession, NotFresh>> => {
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    await setPassword(tx, actor, { accountId: actor.accountId, passwordHash, deviceToken });
    return ok(await renewSession(tx, actor, fresh.value));
  });
}
