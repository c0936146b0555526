import type { IncomingMessage } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isLoopback } from "#lib/infra/is-loopback.ts";
import { networkOf } from "./miss-alarm.ts";
import { takesFile } from "./request-size.ts";

/** What costs more than handing out a page that is ready: changing something, sending a file, searching. */
type Kind = "change" | "file" | "search";

/** In a minute, of one network: more than forty people of one office do together. */
const mostPerMinute: Record<Kind, number> = { change: 1200, file: 120, search: 600 };

const reading = ["GET", "HEAD", "OPTIONS"];

/**
 * Lets a network ask for so much a minute and no more. Each process counts by itself, and pages that are only read are not counted.
 * This machine is not limited: where a proxy stands on it, `TRUSTED_PROXIES` tells who asks.
 */
export class RequestLimit {
  private readonly limiters = {
    change: limiterOf("change"),
    file: limiterOf("file"),
    search: limiterOf("search"),
  };

  /** @returns after how many seconds to ask again; null: it may be answered now */
  async secondsToWait(request: Asked, address: string): Promise<number | null> {
    const kind = kindOf(request);
    if (kind === null || isLoopback(address)) return null;
    try {
      await this.limiters[kind].consume(networkOf(address));
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }
}

type Asked = Pick<IncomingMessage, "method" | "url">;

function limiterOf(kind: Kind): RateLimiterMemory {
  return new RateLimiterMemory({ points: mostPerMinute[kind], duration: 60 });
}

function kindOf({ method = "GET", url = "" }: Asked): Kind | null {
  const [path = "", query = ""] = url.split("?", 2);
  if (!reading.includes(method)) return takesFile(path) ? "file" : "change";
  const asksForWords = new URLSearchParams(query).has("q");
  return asksForWords || path === "/oai" ? "search" : null;
}
