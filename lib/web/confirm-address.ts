const page = "/account/confirm?next=";

/** Where somebody proves again who they are. @param next where they were going */
export function confirmAddress(next: string): string {
  return page + encodeURIComponent(next);
}

/** Where the link leads by which they prove it at the other service, from which they come back to the same page. */
export function confirmElsewhere(next: string): string {
  return `/sign-in/with?anew=yes&next=${encodeURIComponent(confirmAddress(next))}`;
}

/** Whether whoever is going there left to prove again who they are. */
export function isConfirming(destination: string): boolean {
  return destination.startsWith(page);
}

/** @returns where they were going from there; undefined: nowhere in particular */
export function goingFrom(destination: string): string | undefined {
  return new URLSearchParams(destination.slice(destination.indexOf("?"))).get("next") ?? undefined;
}

/** Why it did not work, beside why a form of the page may not: kinds of refusals. */
export const saidOnReturn = ["IdentityNotOwn", "ProvenLongAgo", "SignedOut", "ServiceAway"] as const;

/** The same page, which then says why it did not work. */
export function saidThere(destination: string, said: (typeof saidOnReturn)[number]): string {
  return `${destination}&said=${said}`;
}
