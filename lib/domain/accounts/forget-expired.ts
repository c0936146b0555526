import { db } from "#lib/infra/db.ts";
import { failureWindowMs, knownDeviceDays, mailLinkWindowMs, sessionDays } from "./rules.ts";

/**
 * Removes what the clock has ended: sign-ins, also those that waited for a second proof, links in mails, changes of address,
 * challenges, devices long unseen, and tries that no longer count; and forgets who signed in and out before that. For the nightly job.
 */
export async function forgetExpired(now: Date): Promise<void> {
  const ended = { where: { expiresAt: { lt: now } } };
  await db.session.deleteMany(ended);
  await forgetWhoSignedIn(new Date(now.getTime() - sessionDays * 86_400_000));
  await db.pendingSignIn.deleteMany(ended);
  await db.mailLink.deleteMany(ended);
  await db.addressChange.deleteMany(ended);
  await db.spentChallenge.deleteMany(ended);
  await db.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - failureWindowMs) } } });
  const longUnseen = new Date(now.getTime() - knownDeviceDays * 86_400_000);
  await db.knownDevice.deleteMany({ where: { seenAt: { lt: longUnseen } } });
  await db.mailLinkTry.deleteMany({ where: { at: { lt: new Date(now.getTime() - mailLinkWindowMs) } } });
}

/** Who was here on which day tells who may have spoken then. It is known as long as a sign-in lasts, and not after. */
async function forgetWhoSignedIn(before: Date): Promise<void> {
  await db.fact.updateMany({
    where: { kind: { in: ["SignedIn", "SignedOut"] }, personId: { not: null }, at: { lt: before } },
    data: { personId: null },
  });
}
