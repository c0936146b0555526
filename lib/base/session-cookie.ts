/** The name next-auth gives the session cookie; the prefix makes browsers insist on https. */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}authjs.session-token`;
}
