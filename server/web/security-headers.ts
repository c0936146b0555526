import type { IncomingMessage, ServerResponse } from "node:http";

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

/**
 * Headers that every answer carries, whoever writes it. The content security policy is each page's own, and so is how long it
 * may be stored; the sign-in library does not always say that.
 */
export function setSecurityHeaders(
  { url = "" }: Pick<IncomingMessage, "url">,
  response: Pick<ServerResponse, "setHeader">,
  appUrl: string,
): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (url.startsWith("/api/auth/")) response.setHeader("cache-control", "private, no-store");
  if (appUrl.startsWith("https:")) response.setHeader("strict-transport-security", "max-age=31536000");
}
