import { ok, type Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { SubscriptionInput } from "./schema.ts";

/** Ends a subscription, confirmed or not, and forgets its address. Ending what has ended is no mistake: it refuses nothing. */
export async function endSubscription({ token }: SubscriptionInput): Promise<Result<undefined, never>> {
  await db.subscription.deleteMany({ where: { tokenHash: hashOf(token) } });
  return ok();
}
