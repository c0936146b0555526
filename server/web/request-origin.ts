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
