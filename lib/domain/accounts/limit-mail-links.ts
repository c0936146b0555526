import { db } from "#lib/infra/db.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { marksOf, type TriedFrom } from "./marks-of.ts";
import { decideMailLink, mailLinkWindowMs } from "./rules.ts";

/** Counts one more wish for a mail to an address, and says by `decideMailLink` what becomes of it. Keeps hashes only. A device
 *  that the account was signed in to on before has a number of mails for itself, that strangers cannot use up. */
export async function limitMailLinks(from: TriedFrom) {
  const { isKnownDevice, networkHash, ...marks } = await marksOf(from);
  const emailHash = isKnownDevice ? hashOf(`${from.email} at ${networkHash}`) : marks.emailHash;
  // Counted before it is judged: of wishes sent all at once, each would be the first.
  const { id } = await db.mailLinkTry.create({ data: { emailHash, networkHash }, select: { id: true } });
  const others = { id: { not: id }, at: { gt: new Date((await sharedNow()).getTime() - mailLinkWindowMs) } };
  const [sameAddress, sameNetwork] = await Promise.all([
    db.mailLinkTry.count({ where: { emailHash, ...others } }),
    db.mailLinkTry.count({ where: { networkHash, ...others } }),
  ]);
  return decideMailLink({ sameAddress, sameNetwork });
}
