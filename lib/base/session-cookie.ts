/**
 * What names of our cookies begin with over https: browsers then take one from this very host alone, over https and for all of it.
 * A neighbour in the same domain could otherwise lay one here that signs somebody in as somebody else.
 */
const prefix = (secure: boolean) => (secure ? "__Host-" : "");

/** The name of the session cookie. */
export function sessionCookieName(secure: boolean): string {
  return `${prefix(secure)}authjs.session-token`;
}

/** The name of the cookie that holds a sign-in which waits for its second proof. */
export function pendingCookieName(secure: boolean): string {
  return `${prefix(secure)}colloquy.pending-sign-in`;
}

/** The name of the cookie by which a browser is known again that somebody signed in on. */
export function deviceCookieName(secure: boolean): string {
  return `${prefix(secure)}colloquy.device`;
}

/** The name of the cookie that holds whom another service vouched for, until they have linked it. */
export function identityCookieName(secure: boolean): string {
  return `${prefix(secure)}colloquy.identity`;
}

/** The name of the cookie that holds an authenticator programme which is being set up. */
export function setupCookieName(secure: boolean): string {
  return `${prefix(secure)}colloquy.authenticator-setup`;
}

/** What next-auth keeps of somebody who has left for another service. */
export const leavingCookies = ["callbackUrl", "pkceCodeVerifier", "state", "nonce"] as const;

/** The name of the cookie it keeps it in. */
export function leavingCookieName(kept: (typeof leavingCookies)[number], secure: boolean): string {
  return `${prefix(secure)}authjs.${kept}`;
}

/** What every cookie of ours is set with, and taken away with: a browser that is told otherwise leaves one of such a name as it is. */
export function cookieAttributes(secure: boolean) {
  return { httpOnly: true, sameSite: "lax", secure, path: "/" } as const;
}
