/** How long a sign-in lasts. */
export const sessionDays = 30;

/** How long somebody who has proven the first thing may take for the second. */
export const pendingSignInMinutes = 10;

/** Of whom the institution demands two factors, once it does: whoever could let others in, or read what is closed to others. */
export function isDemanding({
  administrator,
  memberships,
}: {
  administrator: boolean;
  memberships: readonly { role: string }[];
}): boolean {
  return administrator || memberships.some(({ role }) => role === "moderator");
}

/** For how long a proof counts as made a moment ago. */
export const freshMinutes = 10;

/** Whether somebody proved a moment ago who they are. */
export function isFresh(provenAt: Date, now: Date): boolean {
  return now.getTime() - provenAt.getTime() < freshMinutes * 60_000;
}

/** When somebody proved elsewhere who they are, by our clock: never in what is still to come.
 *  @param seconds since 1970, as the service says it */
export function provenThere(seconds: number, now: Date): Date {
  return new Date(Math.min(seconds * 1000, now.getTime()));
}

/** Failures are counted over this window. */
export const failureWindowMs = 15 * 60_000;

const limits = { sameAccountAndNetwork: 10, sameNetwork: 60, sameAccount: 50 };

/** Tries of a password that failed of late, and whether the account was signed in to on this device before. */
export type Failures = {
  sameAccount: number;
  sameAccountAndNetwork: number;
  sameNetwork: number;
  isKnownDevice: boolean;
};

/**
 * Whether another try is let through. Tries from the network that failed are not; and where many networks guess at one account,
 * none are, but from devices that its owner has used: nobody can lock somebody else out.
 */
export function mayTry({
  sameAccount,
  sameAccountAndNetwork,
  sameNetwork,
  isKnownDevice,
}: Failures): boolean {
  return (
    sameAccountAndNetwork < limits.sameAccountAndNetwork &&
    sameNetwork < limits.sameNetwork &&
    (isKnownDevice || sameAccount < limits.sameAccount)
  );
}

// A second slash may lead elsewhere once a browser has resolved what stands before it: "/.//evil.example".
const pathOfThisSite = /^(?:\/[^/\\?#]+)*\/?(?:[?#].*)?$/;

/** @returns where to go after signing in: a path of this site, or the workspace */
export function landing(next: string | undefined): string {
  return next && /^\/[\x21-\x7e]*$/.test(next) && pathOfThisSite.test(next) ? next : "/workspace";
}

/** How long a link in a mail lets its holder in. */
export const mailLinkMinutes = 20;

/** Wishes for such a link are counted over this window. */
export const mailLinkWindowMs = 60 * 60_000;

const mailLinkLimits = { sameAddress: 5, sameNetwork: 30 };

/**
 * What becomes of a wish for a mail. An address that is asked for again and again gets no further mail, and whoever asks is not
 * told so: nobody can flood a stranger's mailbox, or learn that somebody else has tried.
 */
export function decideMailLink(earlier: {
  sameAddress: number;
  sameNetwork: number;
}): "answer" | "stay silent" | "refuse" {
  if (earlier.sameNetwork >= mailLinkLimits.sameNetwork) return "refuse";
  return earlier.sameAddress >= mailLinkLimits.sameAddress ? "stay silent" : "answer";
}

/** How long both mailboxes may take to confirm a change of address. */
export const addressChangeHours = 24;

/** For so long a browser is known again after it was signed in on: as long as a browser keeps a cookie. */
export const knownDeviceDays = 400;

/** In the hour in which an account is made, its owner is the one who signs in. */
export const newAccountMs = 60 * 60_000;

/** How many identities elsewhere an account may link. */
export const mostIdentities = 10;

/** By what people sign in. */
export const signInWays = ["password", "mail", "service", "passkey", "invitation"] as const;

/** @returns undefined for what was not kept of a sign-in */
export function signInWay(kept: string): (typeof signInWays)[number] | undefined {
  return signInWays.find((way) => way === kept);
}
