import { db } from "#lib/infra/db.ts";
import { addressWindowMs, unconfirmedDays } from "./rules.ts";

/** Removes addresses that nobody has confirmed, and tries that no longer count. For the nightly job. */
export async function forgetUnconfirmed(now: Date): Promise<void> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  await db.subscription.deleteMany({
    where: { confirmedAt: null, createdAt: before(unconfirmedDays * 86_400_000) },
  });
  await db.subscriptionTry.deleteMany({ where: { at: before(addressWindowMs) } });
}
