import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "#lib/infra/log.ts";
import type { RoutePatterns } from "./route-patterns.ts";

/** One answer that has been given. `route` is a pattern, never an address. */
export type Answered = { method: string; route: string; status: number; seconds: number };

/** Is shown every request when it comes in. */
export type RequestWatch = (request: IncomingMessage, response: ServerResponse) => void;

const methods = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"];

/** Tells how each request was answered once it is: the log, where it says everything, and whoever counts. */
export function watchRequests(patterns: RoutePatterns, count: (answered: Answered) => void): RequestWatch {
  return (request, response) => {
    const startedAt = performance.now();
    const { method = "", url = "" } = request; // the address is changed on its way through
    response.once("close", () => {
      const answered = {
        method: methods.includes(method) ? method : "other",
        route: patterns(url),
        status: response.statusCode,
        seconds: (performance.now() - startedAt) / 1000,
      };
      count(answered);
      log.debug({ ...answered, seconds: Number(answered.seconds.toFixed(4)) }, "answered");
    });
  };
}
