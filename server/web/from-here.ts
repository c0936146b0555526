import type { IncomingMessage } from "node:http";
import { isLoopback } from "#lib/infra/is-loopback.ts";

type Asked = Pick<IncomingMessage, "headers" | "httpVersion"> & { socket: { remoteAddress?: string } };

/** What proxies and tunnels add; a browser never does. */
const added = /^(?:x-forwarded-|x-real-ip$|x-original-|forwarded$|via$|cf-|x-client-ip$|true-client-ip$)/;

/**
 * Whether a browser on this machine asks, and nothing that lets others in stands between: a proxy or a tunnel on this machine names
 * itself, asks for the name it was asked for, or speaks HTTP as no browser has for long.
 */
export function isFromHere({ headers, httpVersion, socket }: Asked): boolean {
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  if (httpVersion === "1.0" || !isLoopback(from) || !isLoopback(host)) return false;
  return !Object.keys(headers).some((name) => added.test(name));
}
