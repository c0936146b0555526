import type { IncomingMessage } from "node:http";

const reading = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request may change something, judged by where the page that sent it came from: another site may link to
 * us but not post to us. Programs send no Origin and are let through; they hold no cookies.
 * @param appUrl the public address; a proxy in front may have changed Host, so either may match
 */
export function isSameOrigin(
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  appUrl: string,
): boolean {
  if (reading.includes(method ?? "")) return true;
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] !== "cross-site";
  if (origin === appUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Says for Next where a page of ours was served: it compares a form's origin with the host once more by itself, and a proxy may
 *  have changed Host. For a request that `isSameOrigin` has let through. */
export function nameOurHost({ headers }: Pick<IncomingMessage, "headers">, appUrl: string): void {
  if (headers.origin === appUrl) headers["x-forwarded-host"] = new URL(appUrl).host;
}
