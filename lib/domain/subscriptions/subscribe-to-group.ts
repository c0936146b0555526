import { randomUUID } from "node:crypto";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { TooManyAttempts } from "#lib/domain/accounts/limit-tries.ts";
import { announcedGroups } from "#lib/domain/groups/policy.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { limitSubscribing } from "./limit-subscribing.ts";
import type { SubscribeInput } from "./schema.ts";
import { subscriptionLink, subscriptionToken } from "./subscription-token.ts";

/**
 * Anybody asks that an address be told by mail when a group publishes. The address is asked back: nobody is told anything
 * before its owner has confirmed. The answer is the same whether or not the address is known.
 * @param network where the wish comes from, for counting
 * Refuses: NotVisible (no such announced group, or a concluded one), TooManyAttempts (from this network).
 */
export async function subscribeToGroup(
  { group: slug, email }: SubscribeInput,
  { network }: { network: string },
): Promise<Result<undefined, NotVisible | TooManyAttempts>> {
  const group = await db.workingGroup.findFirst({
    where: { AND: [{ slug, concludedAt: null }, announcedGroups] },
    select: { id: true, name: true },
  });
  if (!group) return notVisible();
  const decided = await limitSubscribing({ email, network });
  if (decided === "refuse") return refuse({ kind: "TooManyAttempts" });
  if (decided === "stay silent") return ok();
  return transact(async (tx) => {
    await askBack(tx, group, email);
    return ok();
  });
}

async function askBack(tx: Tx, group: { id: string; name: string }, email: string): Promise<void> {
  const { id, confirmedAt } = await ensureSubscription(tx, group.id, email);
  const link = subscriptionLink(subscriptionToken(id));
  const kind = confirmedAt ? "subscriptionKnown" : "subscriptionAsked";
  await queueMail(tx, { to: email, ...mailText(kind, { group: group.name, link }, null) });
}

/** One statement, because what is there may be ended between two. */
function ensureSubscription(tx: Tx, groupId: string, email: string) {
  const id = randomUUID();
  const tokenHash = hashOf(subscriptionToken(id));
  return tx.subscription.upsert({
    where: { groupId_email: { groupId, email } },
    create: { id, groupId, email, tokenHash },
    update: { email },
    select: { id: true, confirmedAt: true },
  });
}
