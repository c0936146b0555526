import type { IncomingHttpHeaders } from "node:http";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { sessionCookieName } from "#lib/base/session-cookie.ts";

/** Answered as this HTTP status, before there is a socket. */
export type DoorRefusal = { kind: "BadOrigin" | "NoSignIn"; status: 403 | 401 };

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
// Tokens are 256 bits; anything far longer is not one.
const longestToken = 512;

/**
 * What can be told from a request's headers alone: does a page of our own ask, and with which sign-in?
 * @param appUrl where the product is served; while it is served on loopback, any loopback name that the page and the
 *   socket share will do
 * @returns the sign-in's token, unchecked
 * Refuses: BadOrigin (another site's page, or none), NoSignIn (no cookie).
 */
export function decideEntry(
  { origin, host, cookie }: IncomingHttpHeaders,
  appUrl: string,
): Result<{ token: string }, DoorRefusal> {
  if (!isOurOrigin(origin, host, new URL(appUrl))) return refuse({ kind: "BadOrigin", status: 403 });
  const token = readCookie(cookie ?? "", sessionCookieName(appUrl.startsWith("https:")));
  if (!token || token.length > longestToken) return refuse({ kind: "NoSignIn", status: 401 });
  return ok({ token });
}

function isOurOrigin(origin: string | undefined, host: string | undefined, app: URL): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (page.origin === app.origin) return true;
  return loopback.test(app.hostname) && loopback.test(page.hostname) && page.host === host;
}

function readCookie(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
