import { networkOf } from "#lib/base/network-of.ts";
import { db } from "#lib/infra/db.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { addressWindowMs, decideTry, networkWindowMs } from "./rules.ts";

/** Counts one more wish to be told, and says by `decideTry` what becomes of it. Whatever is counted stays as hashes only. */
export async function limitSubscribing(from: { email: string; network: string }) {
  const emailHash = hashOf(from.email);
  const networkHash = hashOf(networkOf(from.network));
  // Counted before it is judged: of wishes sent all at once, each would be the first.
  const { id } = await db.subscriptionTry.create({ data: { emailHash, networkHash }, select: { id: true } });
  const now = (await sharedNow()).getTime();
  const others = (windowMs: number) => ({ id: { not: id }, at: { gt: new Date(now - windowMs) } });
  const [sameAddress, sameNetwork] = await Promise.all([
    db.subscriptionTry.count({ where: { emailHash, ...others(addressWindowMs) } }),
    db.subscriptionTry.count({ where: { networkHash, ...others(networkWindowMs) } }),
  ]);
  return decideTry({ sameAddress, sameNetwork });
}
