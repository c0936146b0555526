import { chosenLanguage } from "#lib/base/languages.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { addressChangeHours } from "./rules.ts";

/** Whose address changes, as things stood before. */
export type Addressee = { name: string; email: string; language: string | null };

/** Asks both mailboxes. To the owner of an address that is another account's it says so, and the account stays where it is. */
export async function mailAddressAsked(
  tx: Tx,
  { name, email, language }: Addressee,
  { to, tokens }: { to: string; tokens: { old: string; new: string } },
): Promise<void> {
  const say = (kind: "addressAskedOld" | "addressAskedNew" | "addressTaken", token: string) => {
    const link = `${settings().appUrl}/account/address/${token}`;
    const hours = String(addressChangeHours);
    return mailText(kind, { name, before: email, after: to, hours, link }, chosenLanguage(language));
  };
  const isTaken = (await tx.account.count({ where: { email: to } })) > 0;
  await queueMail(tx, { to: email, ...say("addressAskedOld", tokens.old) });
  await queueMail(tx, { to, ...say(isTaken ? "addressTaken" : "addressAskedNew", tokens.new) });
}

/** Tells both mailboxes that the address has changed. */
export async function mailAddressChanged(
  tx: Tx,
  { name, email, language }: Addressee,
  after: string,
): Promise<void> {
  const values = { name, before: email, after, link: `${settings().appUrl}/sign-in` };
  const text = mailText("addressChanged", values, chosenLanguage(language));
  for (const to of [email, after]) await queueMail(tx, { to, ...text });
}
