import type { IncomingMessage } from "node:http";
import type { Proxies } from "#lib/infra/proxies.ts";

type Asked = Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string } };

// Far more than any chain of proxies.
const longestChain = 20;

/**
 * The address a request really comes from: the connection's own, or where that is a proxy of ours, the last address in
 * `X-Forwarded-For` that is none. Whatever stands before it may be made up by the visitor, and is not read.
 */
export function clientAddress({ headers, socket }: Asked, proxies: Proxies): string {
  let address = socket.remoteAddress ?? "";
  const told = String(headers["x-forwarded-for"] ?? "").split(",");
  for (const next of told.reverse().slice(0, longestChain)) {
    if (!proxies.has(address)) break;
    const named = withoutPort(next.trim());
    if (named === "") break;
    address = named;
  }
  return address;
}

/** Whether the visitor's own connection was encrypted, as a proxy of ours says; null where nobody of ours says anything. */
export function saidProtocol({ headers, socket }: Asked, proxies: Proxies): "http" | "https" | null {
  if (!proxies.has(socket.remoteAddress ?? "")) return null;
  const told = String(headers["x-forwarded-proto"] ?? "").toLowerCase();
  return told === "http" || told === "https" ? told : null;
}

/** Some proxies add the port; one of the new kind of addresses then stands in brackets. */
function withoutPort(address: string): string {
  const [, bracketed] = /^\[([0-9a-f:.]+)\](?::\d{1,5})?$/i.exec(address) ?? [];
  if (bracketed) return bracketed;
  return /^\d{1,3}(\.\d{1,3}){3}:\d{1,5}$/.test(address) ? (address.split(":")[0] ?? "") : address;
}
