import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { decideMailLink, mailLinkWindowMs, networkOf } from "./rules.ts";

/** Counts one more wish for a mail to an address, and says by `decideMailLink` what becomes of it. Keeps hashes only. */
export async function limitMailLinks(from: { email: string; network: string }) {
  const emailHash = hashOf(from.email);
  const networkHash = hashOf(networkOf(from.network));
  // Counted before it is judged: of wishes sent all at once, each would be the first.
  const { id } = await db.mailLinkTry.create({ data: { emailHash, networkHash }, select: { id: true } });
  const others = { id: { not: id }, at: { gt: new Date(Date.now() - mailLinkWindowMs) } };
  const [sameAddress, sameNetwork] = await Promise.all([
    db.mailLinkTry.count({ where: { emailHash, ...others } }),
    db.mailLinkTry.count({ where: { networkHash, ...others } }),
  ]);
  return decideMailLink({ sameAddress, sameNetwork });
}
