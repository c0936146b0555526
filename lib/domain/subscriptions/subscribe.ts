import { randomUUID } from "node:crypto";
import type { Language } from "#lib/base/languages.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { findSubject, type Subject } from "./find-subject.ts";
import { limitSubscribing } from "./limit-subscribing.ts";
import type { SubscribeInput } from "./schema.ts";
import { subscriptionLink, subscriptionToken } from "./subscription-token.ts";

/**
 * Anybody asks that an address be told by mail: when a group publishes, when a work is out that is coming, when something comes
 * out on a topic. The address is asked back: nobody is told anything before its owner has confirmed. The answer is the same
 * whether or not the address is known.
 * @param from `network`: where the wish comes from, for counting; `language`: of the page, in which mails are written from then on
 * Refuses: NotVisible (the public sees no such thing, or it can come no more), TooManyAttempts (from this network).
 */
export async function subscribe(
  { email, ...wanted }: SubscribeInput,
  { network, language }: { network: string; language: Language | null },
): Promise<Result<undefined, NotVisible | TooManyAttempts>> {
  const subject = await findSubject(wanted);
  if (!subject) return notVisible();
  const decided = await limitSubscribing({ email, network });
  if (decided === "refuse") return refuse({ kind: "TooManyAttempts" });
  if (decided === "stay silent") return ok();
  return transact(async (tx) => {
    await askBack(tx, subject, { email, language });
    return ok();
  });
}

/** By what is asked for: an address that is new, and one that is known. */
const mails = {
  group: ["subscriptionAsked", "subscriptionKnown"],
  work: ["workAsked", "workKnown"],
  topic: ["topicAsked", "topicKnown"],
} as const;

type Asking = { email: string; language: Language | null };

async function askBack(tx: Tx, { kind, name, target }: Subject, { email, language }: Asking): Promise<void> {
  const { id, confirmedAt } = await ensureSubscription(tx, target, { email, language });
  const link = subscriptionLink(subscriptionToken(id), language);
  const [asked, known] = mails[kind];
  const values = { group: name, title: name, topic: name, link };
  await queueMail(tx, { to: email, ...mailText(confirmedAt ? known : asked, values, language) });
}

/** One statement, because what is there may be ended between two. */
function ensureSubscription(tx: Tx, target: Subject["target"], { email, language }: Asking) {
  const id = randomUUID();
  const tokenHash = hashOf(subscriptionToken(id));
  return tx.subscription.upsert({
    where: uniqueOf(target, email),
    create: { id, ...target, email, language, tokenHash },
    update: { language },
    select: { id: true, confirmedAt: true },
  });
}

function uniqueOf(target: Subject["target"], email: string) {
  if ("groupId" in target) return { groupId_email: { ...target, email } };
  if ("commissionId" in target) return { commissionId_email: { ...target, email } };
  return "reportId" in target
    ? { reportId_email: { ...target, email } }
    : { topicId_email: { ...target, email } };
}
