import type { ServerResponse } from "node:http";

const body = "Not found.\n";

const headers = {
  "content-type": "text/plain; charset=utf-8",
  "content-length": String(body.length),
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "private, no-store",
};

/**
 * Gives every answer that says 404 and not of what type it is, as Next does where a route handler finds nothing, the same words
 * and headers; such an answer has no words of its own. And keeps caches from storing any answer that is neither found nor says
 * how long it holds: a redirect that Next writes, a refusal.
 */
export function fillBareMisses(response: ServerResponse): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  let isBare = false;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    isBare = status === 404 && !response.hasHeader("content-type") && !rest.some(namesType);
    const isStorable = status < 300 || status === 304 || response.hasHeader("cache-control");
    if (isBare) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    else if (!isStorable) response.setHeader("cache-control", "private, no-store");
    return writeHead(status, ...rest);
  };
  response.end = (...given: unknown[]) => {
    if (response.statusCode === 404 && !response.headersSent && !given.some(isChunk)) response.writeHead(404);
    return isBare ? end(body, ...given.filter((value) => typeof value === "function")) : end(...given);
  };
}

const namesType = (given: unknown) =>
  typeof given === "object" &&
  given !== null &&
  Object.keys(given).some((name) => name.toLowerCase() === "content-type");

const isChunk = (given: unknown) => typeof given === "string" || given instanceof Uint8Array;
