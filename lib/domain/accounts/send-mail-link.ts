import { chosenLanguage } from "#lib/base/languages.ts";
import { db } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { mailLinkMinutes } from "./rules.ts";
import type { MailLinkOrder, MailLinkPurpose } from "./types.ts";

const pages = { sign_in: "/sign-in/link", reset: "/sign-in/reset" } as const satisfies Record<
  MailLinkPurpose,
  string
>;
const mails = { sign_in: "signInLink", reset: "resetLink" } as const;

/** Makes the link that was asked for and mails it to the account's owner. Nobody is written to who has no account that is in use. */
export async function sendMailLink({ purpose, email, next, ...order }: MailLinkOrder): Promise<void> {
  const account = await db.account.findUnique({
    where: { email },
    select: { id: true, disabledAt: true, sample: true, language: true, person: { select: { name: true } } },
  });
  if (!account || account.disabledAt || (account.sample && !order.sampleAllowed)) return;
  const token = newToken();
  const language = chosenLanguage(account.language) ?? order.language;
  const link = `${settings().appUrl}${pages[purpose]}/${token}`;
  const values = { name: account.person.name, link, minutes: String(mailLinkMinutes) };
  await db.$transaction(async (tx) => {
    const expiresAt = new Date((await readClock(tx)).getTime() + mailLinkMinutes * 60_000);
    await tx.mailLink.create({
      data: { tokenHash: hashOf(token), purpose, accountId: account.id, next, expiresAt },
      select: { id: true },
    });
    await queueMail(tx, { to: email, ...mailText(mails[purpose], values, language) });
  });
}
