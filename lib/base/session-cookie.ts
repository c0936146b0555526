/** The name next-auth gives the session cookie; the prefix makes browsers insist on https. */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}authjs.session-token`;
}

/** The name of the cookie that holds a sign-in which waits for its second proof. */
export function pendingCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}colloquy.pending-sign-in`;
}

/** The name of the cookie by which a browser is known again that somebody signed in on. */
export function deviceCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}colloquy.device`;
}

/** The name of the cookie that holds whom another service vouched for, until they have linked it. */
export function identityCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}colloquy.identity`;
}
