import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { subscriptionLink, subscriptionToken } from "./subscription-token.ts";

/** What was published, and where the public reads it. */
export type ToldEdition = { slug: string; number: number; title: string };

/**
 * Queues one mail to everybody who asked to be told of this group and confirmed it. They leave after the commit, and never if
 * the transaction is rolled back; called once an edition, it tells each of them once.
 * @param tx open transaction, the one in which the edition appears
 * @returns how many are told
 */
export async function tellSubscribers(
  tx: Tx,
  { groupId, edition }: { groupId: string; edition: ToldEdition },
): Promise<number> {
  const subscribers = await tx.subscription.findMany({
    where: { groupId, confirmedAt: { not: null } },
    select: { id: true, email: true, tokenHash: true, group: { select: { name: true } } },
  });
  const mails = [];
  for (const { id, email, tokenHash, group } of subscribers) {
    const token = subscriptionToken(id);
    if (hashOf(token) !== tokenHash) await renewToken(tx, id, token);
    mails.push({ to: email, ...textOf(edition, group.name, token), unsubscribe: endLink(token) });
  }
  await queueMails(tx, mails);
  return mails.length;
}

/** Where a mail program ends it by one request, as RFC 8058 has it. */
const endLink = (token: string) => `${subscriptionLink(token)}/end`;

function textOf({ slug, number, title }: ToldEdition, group: string, token: string) {
  const link = `${settings().appUrl}/publications/${slug}`;
  const edition = number > 1 ? "later" : "first";
  const values = { group, title, link, edition, number: String(number), end: subscriptionLink(token) };
  return mailText("editionOut", values, null);
}

/** The installation has another secret than when the address was given. Whoever ends it in this moment stops no edition. */
async function renewToken(tx: Tx, id: string, token: string): Promise<void> {
  await tx.subscription.updateMany({ where: { id }, data: { tokenHash: hashOf(token) } });
}
