import { tooOld } from "#lib/domain/institution/kept-days.ts";
import { db } from "#lib/infra/db.ts";
import { failureWindowMs, mailLinkWindowMs } from "./rules.ts";

/**
 * Removes what the clock has ended: sign-ins, also those that waited for a second proof, links in mails, changes of address,
 * challenges, and tries that no longer count; and what is older than the institution keeps it: devices long unseen, and who signed
 * in and out. For the nightly job.
 */
export async function forgetExpired(now: Date): Promise<void> {
  const ended = { where: { expiresAt: { lt: now } } };
  await db.session.deleteMany(ended);
  await forgetWhoSignedIn(await tooOld("signIns", now));
  await db.pendingSignIn.deleteMany(ended);
  await db.mailLink.deleteMany(ended);
  await db.addressChange.deleteMany(ended);
  await db.spentChallenge.deleteMany(ended);
  await db.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - failureWindowMs) } } });
  await db.knownDevice.deleteMany({ where: { seenAt: { lt: await tooOld("devices", now) } } });
  await db.mailLinkTry.deleteMany({ where: { at: { lt: new Date(now.getTime() - mailLinkWindowMs) } } });
}

/** Who was here on which day tells who may have spoken then. */
async function forgetWhoSignedIn(before: Date): Promise<void> {
  await db.fact.updateMany({
    where: { kind: { in: ["SignedIn", "SignedOut"] }, personId: { not: null }, at: { lt: before } },
    data: { personId: null },
  });
}
