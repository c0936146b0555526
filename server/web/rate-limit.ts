import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { networkOf } from "#lib/base/network-of.ts";
import { isLoopback } from "#lib/infra/is-loopback.ts";
import { fileAddresses } from "./request-size.ts";

/** So many at once, and after that so many a second. Generous: a whole conference may sit behind one address. */
type Allowance = { atOnce: number; aSecond: number };

const allowances = {
  doors: { atOnce: 60, aSecond: 1 },
  uploads: { atOnce: 60, aSecond: 1 },
  searches: { atOnce: 120, aSecond: 2 },
  changes: { atOnce: 300, aSecond: 20 },
} satisfies Record<string, Allowance>;

type Kind = keyof typeof allowances;
type Bucket = { left: number; at: number };

const mostNetworks = 20_000;

/**
 * Holds each network to a rate of what is dear: signing in, sending files, searching, changing anything. Each instance counts for
 * itself, in a bounded memory. This machine is not limited: whoever comes from here is a test, or a proxy that nobody has named,
 * behind which all visitors would share one allowance.
 */
export class RateLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: mostNetworks * 2 });

  /**
   * Takes one from what the network of an address may ask for.
   * @param nowMs of any clock that only runs forward
   * @returns in how many whole seconds it may ask again; 0: it may now
   */
  take(address: string, request: Pick<IncomingMessage, "method" | "url">, nowMs: number): number {
    const kind = kindOf(request);
    const network = networkOf(address);
    if (kind === null || network === "" || isLoopback(address) || isLoopback(network)) return 0;
    const { atOnce, aSecond } = allowances[kind];
    const key = `${kind} ${network}`;
    const known = this.buckets.get(key) ?? { left: atOnce, at: nowMs };
    const left = Math.min(atOnce, known.left + ((nowMs - known.at) / 1000) * aSecond);
    const may = left >= 1;
    this.buckets.set(key, { left: may ? left - 1 : left, at: nowMs });
    return may ? 0 : Math.ceil((1 - left) / aSecond);
  }
}

const doors = /^(\/[a-z]{2})?\/(sign-in|invitations|subscriptions|api\/auth)(\/|$)/;
const search = /^(\/[a-z]{2})?\/(search|publications)\?(.*&)?q=/;
const searchOfPrograms = /^\/(api\/v1\/publications\?(.*&)?q=|oai\?)/;

/** Whether somebody asks to be let in, or to be sent what lets them in. */
export const isDoor = (request: Pick<IncomingMessage, "method" | "url">): boolean =>
  kindOf(request) === "doors";

function kindOf({ method = "", url = "" }: Pick<IncomingMessage, "method" | "url">): Kind | null {
  const path = url.split("?", 1)[0] ?? "";
  if (["GET", "HEAD", "OPTIONS"].includes(method))
    return search.test(url) || searchOfPrograms.test(url) ? "searches" : null;
  if (doors.test(path)) return "doors";
  return fileAddresses.includes(path) ? "uploads" : "changes";
}
