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

/** Failures are counted over this window. */
export const failureWindowMs = 15 * 60_000;

const limits = { sameAccountAndNetwork: 10, sameNetwork: 60 };

/**
 * Whether another try is let through. An account is never locked as such: only tries from the network that
 * failed are, so that nobody can lock somebody else out.
 */
export function mayTry(failures: { sameAccountAndNetwork: number; sameNetwork: number }): boolean {
  return (
    failures.sameAccountAndNetwork < limits.sameAccountAndNetwork && failures.sameNetwork < limits.sameNetwork
  );
}

/**
 * The network an address is counted under. Of IPv6 everybody has a whole /64 to choose addresses from, so its first
 * four groups count; an IPv4 address counts as it is, also where it is written as IPv6.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(":")) return address;
  const [front = [], back = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0");
  return [...front, ...zeros, ...back].slice(0, 4).join(":");
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
