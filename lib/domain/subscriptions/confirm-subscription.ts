import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { standing } from "./policy.ts";
import type { SubscriptionInput } from "./schema.ts";

/**
 * Whoever holds the link of a mail says that they asked for it; saying so again changes nothing.
 * Refuses: NotVisible (no such link, or ended meanwhile, or the work is not coming any more).
 */
export async function confirmSubscription({
  token,
}: SubscriptionInput): Promise<Result<undefined, NotVisible>> {
  const its = standing(hashOf(token));
  await db.subscription.updateMany({
    where: { AND: [its, { confirmedAt: null }] },
    data: { confirmedAt: new Date() },
  });
  return (await db.subscription.count({ where: its })) > 0 ? ok() : notVisible();
}
