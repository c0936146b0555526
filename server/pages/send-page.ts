import type { IncomingMessage, ServerResponse } from "node:http";
import type { KeptPage } from "./kept-page.ts";

/** Sends a kept page in the encoding the reader takes; a reader who has these bytes already is told so. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const { etag } = page.headers;
  if (etag && request.headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304, page.headers).end();
    return;
  }
  const encoding = chooseEncoding(String(request.headers["accept-encoding"] ?? ""));
  const body = page.bodies[encoding];
  response.writeHead(page.status, {
    ...page.headers,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "content-length": String(body.length),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function chooseEncoding(accepted: string): keyof KeptPage["bodies"] {
  const names = accepted
    .split(",")
    .flatMap((part) => (/;\s*q=0(?:\.0*)?\s*$/.test(part) ? [] : [part.split(";")[0]?.trim()]));
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : "identity";
}
