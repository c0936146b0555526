import { visitor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { admit } from "./admit.ts";
import { type GuessablePassword, isGuessable } from "./is-guessable.ts";
import type { ResetPasswordInput } from "./schema.ts";
import { setPassword } from "./set-password.ts";
import type { SignInOrigin } from "./sign-in.ts";
import type { MailLinkAdmission } from "./sign-in-by-mail-link.ts";
import { findMailLink, type MailLinkClosed, takeMailLink } from "./take-mail-link.ts";

export type ResetPasswordRefusal = MailLinkClosed | GuessablePassword;

/**
 * Gives an account the password that the holder of a mailed link chose. Every sign-in of it ends, as does every other link;
 * whoever holds this one is let in, and is asked for a second factor where there is one. The link works once.
 * Refuses: MailLinkClosed, GuessablePassword.
 */
export async function resetPassword(
  { token, password }: ResetPasswordInput,
  { device, sampleAllowed, deviceToken }: Omit<SignInOrigin, "network">,
): Promise<Result<MailLinkAdmission, ResetPasswordRefusal>> {
  const open = await findMailLink("reset", { token, sampleAllowed });
  if (!open) return refuse({ kind: "MailLinkClosed" });
  if (await isGuessable(password, open.email)) return refuse({ kind: "GuessablePassword" });
  const passwordHash = await hashPassword(password);
  return transact(async (tx): Promise<Result<MailLinkAdmission, MailLinkClosed>> => {
    const link = await takeMailLink(tx, "reset", { token, sampleAllowed });
    if (!link) return refuse({ kind: "MailLinkClosed" });
    await setPassword(tx, visitor, { accountId: link.accountId, passwordHash, deviceToken });
    return ok({
      admission: await admit(tx, { accountId: link.accountId, device, way: "mail" }),
      next: link.next,
    });
  });
}
