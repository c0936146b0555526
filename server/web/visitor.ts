import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Proxies } from "#lib/infra/proxies.ts";
import { clientAddress, saidProtocol } from "./client-address.ts";
import { isFromHere } from "./from-here.ts";
import { distrustHeaders } from "./request-headers.ts";

/** Tells pages whether a browser on this machine asks. From outside it is dropped at the door. */
export const hereHeader = "x-colloquy-here";

/** Who asks: an id for this one request, which every line of the log carries that is about it, and the address it comes from. */
export type Visitor = { requestId: string; address: string };

/**
 * Makes a request believable to pages and libraries: whatever only the inside may say is taken away, and what the door itself
 * knows of the visitor stands in its place.
 */
export function meetVisitor(request: IncomingMessage, proxies: Proxies): Visitor {
  const address = clientAddress(request, proxies);
  const protocol = saidProtocol(request, proxies);
  const here = isFromHere(request);
  distrustHeaders(request);
  request.headers[hereHeader] = here ? "yes" : "no";
  request.headers["x-forwarded-for"] = address;
  if (protocol) request.headers["x-forwarded-proto"] = protocol;
  return { requestId: randomUUID(), address };
}
