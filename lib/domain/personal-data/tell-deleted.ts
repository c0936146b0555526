import type { Actor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { ErasedAccount } from "./types.ts";

/** Tells whoever's account is deleted, by a last mail to its address; it is known until that mail has left. */
export async function tellDeleted(
  tx: Tx,
  actor: Actor,
  { personId, email, name, language }: ErasedAccount,
): Promise<void> {
  const values = { name, link: settings().appUrl };
  const isTheirs = actor.kind !== "member" || actor.personId === personId;
  const text = isTheirs
    ? mailText("accountDeleted", values, language)
    : mailText("accountDeletedBy", { ...values, by: actor.name }, language);
  await queueMail(tx, { to: email, ...text });
}
