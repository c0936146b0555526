import type { IncomingMessage } from "node:http";
import { networkOf } from "#lib/base/network-of.ts";
import { isLoopback } from "#lib/infra/is-loopback.ts";
import { fileAddresses } from "./request-size.ts";

type Asked = Pick<IncomingMessage, "headers" | "method" | "url">;

/** What files that are being sent, or read after that, may take of the memory: four of the largest from one network. */
const most = { ofNetwork: 200_000_000, ofAll: 500_000_000 };

/**
 * Keeps room for files that are sent as a body: each is held in memory until it has been dealt with, for minutes where it comes
 * slowly, and a rate says nothing of how many that are at one time. This machine has room for all: behind a proxy that nobody has
 * named everybody comes from it.
 */
export class UploadRoom {
  readonly #networks = new Map<string, number>();
  #all = 0;

  /** Takes as much as a request says that it sends. @returns gives it back, once; null: there is no room now */
  take(address: string, request: Asked): (() => void) | null {
    const bytes = bytesOf(request);
    const network = networkOf(address);
    const taken = this.#networks.get(network) ?? 0;
    const ofNetwork = isLoopback(address) || isLoopback(network) ? most.ofAll : most.ofNetwork;
    if (bytes > 0 && (taken + bytes > ofNetwork || this.#all + bytes > most.ofAll)) return null;
    this.#add(network, bytes);
    return () => this.#add(network, -bytes);
  }

  #add(network: string, bytes: number): void {
    this.#all += bytes;
    const left = (this.#networks.get(network) ?? 0) + bytes;
    if (left > 0) this.#networks.set(network, left);
    else this.#networks.delete(network);
  }
}

/** Nothing for what is no file; forms are small. */
function bytesOf({ headers, method = "", url = "" }: Asked): number {
  if (method !== "POST" || !fileAddresses.includes(url.split("?", 1)[0] ?? "")) return 0;
  const bytes = Number(headers["content-length"] ?? 0);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0;
}
