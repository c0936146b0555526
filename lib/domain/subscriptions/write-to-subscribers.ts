import type { Language } from "#lib/base/languages.ts";
import { listOfferedLanguages } from "#lib/domain/institution/queries.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { pageIn, subscriptionLink, subscriptionToken } from "./subscription-token.ts";

/** What was published, and where the public reads it. */
export type ToldEdition = { slug: string; number: number; title: string };

/** Somebody who is told, and of what they asked to be. */
export type Told = {
  id: string;
  email: string;
  tokenHash: string;
  language: string | null;
  group: { name: string } | null;
  topic: { name: string } | null;
};

export const toldColumns = {
  id: true,
  email: true,
  tokenHash: true,
  language: true,
  group: { select: { name: true } },
  topic: { select: { name: true } },
} as const;

/**
 * Queues one mail to each address. They leave after the commit, and never if the transaction is rolled back.
 * @param subscribers in the order in which they are preferred where an address is among them twice
 * @returns how many are told
 */
export async function writeToSubscribers(
  tx: Tx,
  subscribers: readonly Told[],
  edition: ToldEdition,
): Promise<number> {
  const byAddress = new Map(subscribers.toReversed().map((subscriber) => [subscriber.email, subscriber]));
  const offered = await listOfferedLanguages(tx);
  const mails = [];
  for (const subscriber of byAddress.values()) {
    const token = subscriptionToken(subscriber.id);
    if (hashOf(token) !== subscriber.tokenHash) await renewToken(tx, subscriber.id, token);
    const unsubscribe = isLasting(subscriber) ? endLink(token) : undefined;
    const language = offered.find((each) => each === subscriber.language) ?? null;
    mails.push({ to: subscriber.email, ...textOf(subscriber, edition, { token, language }), unsubscribe });
  }
  await queueMails(tx, mails);
  return mails.length;
}

/** Of a work one is told once, and then no more. */
const isLasting = ({ group, topic }: Told) => group !== null || topic !== null;

/** Where a mail program ends it by one request, as RFC 8058 has it. */
const endLink = (token: string) => `${subscriptionLink(token, null)}/end`;

type Letter = { token: string; language: Language | null };

function textOf({ group, topic }: Told, { slug, number, title }: ToldEdition, { token, language }: Letter) {
  const link = pageIn(language, `/publications/${slug}`);
  const edition = number > 1 ? "later" : "first";
  const values = { title, link, edition, number: String(number), end: subscriptionLink(token, language) };
  if (group) return mailText("editionOut", { ...values, group: group.name }, language);
  return topic
    ? mailText("topicOut", { ...values, topic: topic.name }, language)
    : mailText("workOut", values, language);
}

/** The installation has another secret than when the address was given. Whoever ends it in this moment stops no edition. */
async function renewToken(tx: Tx, id: string, token: string): Promise<void> {
  await tx.subscription.updateMany({ where: { id }, data: { tokenHash: hashOf(token) } });
}
