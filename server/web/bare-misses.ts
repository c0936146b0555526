import type { ServerResponse } from "node:http";

const body = "Not found.\n";

const headers = {
  "content-type": "text/plain; charset=utf-8",
  "content-length": String(body.length),
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "private, no-store",
};

/**
 * Gives every answer that says 404 and nothing else, as Next does for whatever is no page, the same words and headers, and keeps
 * caches from storing any answer that is neither found nor says how long it holds: a redirect that Next writes, a refusal.
 */
export function fillBareMisses(response: ServerResponse): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const isStorable = status < 300 || status === 304 || response.hasHeader("cache-control");
    if (!isStorable) response.setHeader("cache-control", "private, no-store");
    return writeHead(status, ...rest);
  };
  response.end = (...given: unknown[]) => {
    const isBare = !given[0] || typeof given[0] === "function";
    if (!isBare || response.statusCode !== 404 || response.headersSent || response.hasHeader("content-type"))
      return end(...given);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return end(body, ...given.filter((value) => typeof value === "function"));
  };
}
