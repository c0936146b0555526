import { db } from "#lib/infra/db.ts";
import { failureWindowMs, mailLinkWindowMs } from "./rules.ts";

/** Removes sign-ins that have ended by the clock, also those that waited for a second proof, links in mails that nobody used, and tries that no longer count. For the nightly job. */
export async function forgetExpired(now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.pendingSignIn.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.mailLink.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - failureWindowMs) } } });
  await db.mailLinkTry.deleteMany({ where: { at: { lt: new Date(now.getTime() - mailLinkWindowMs) } } });
}
