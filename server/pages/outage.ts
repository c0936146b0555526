import type { IncomingMessage, ServerResponse } from "node:http";
import { splitLanguage } from "#lib/base/language-address.ts";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import { readMessages } from "#lib/infra/read-messages.ts";
import errors from "#messages/en/errors.json" with { type: "json" };
import outage from "#messages/en/outage.json" with { type: "json" };

const shortMs = 300;
const againSeconds = 5;
const policy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Whether the database is away, as far as this process hears of it. A connection that was lost and is back in a moment is none. */
export class Outage {
  private since: number | null = null;

  begin(nowMs = performance.now()): void {
    this.since ??= nowMs;
  }

  end(): void {
    this.since = null;
  }

  lasts(nowMs = performance.now()): boolean {
    return this.since !== null && nowMs - this.since > shortMs;
  }
}

/**
 * Whether a request can be answered without the database: files of the build, and what a page of ours sends by script, which is
 * answered beside what was typed.
 */
export function needsNoData({ headers, url = "" }: Pick<IncomingMessage, "headers" | "url">): boolean {
  return url.startsWith("/_next/") || headers["next-action"] !== undefined;
}

/** Says that the portal is away for the moment, that nothing saved is lost, and what to do with what was being sent. */
export function sendOutage(request: IncomingMessage, response: ServerResponse): void {
  const reads = ["GET", "HEAD"].includes(request.method ?? "");
  const language = splitLanguage(request.url ?? "/")?.language ?? firstLanguage;
  const isPage = String(request.headers.accept ?? "").includes("text/html");
  response.writeHead(503, {
    "content-type": isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "no-store",
    "retry-after": String(againSeconds),
    ...(reads ? {} : { connection: "close" }), // what is on its way is not read
  });
  response.end(isPage ? pageOf(language, reads) : `${outage.title}. ${outage.text}\n`);
}

/** A page that was asked for comes by itself once it can; what was sent is never sent again by itself. */
function pageOf(language: Language, reads: boolean): string {
  const { title, text, typed } = readMessages(language, "outage", outage);
  const { home } = readMessages(language, "errors", errors);
  const again = reads ? `<meta http-equiv="refresh" content="${againSeconds}">` : "";
  const said = reads ? text : typed;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>${title}</title></head><body><main><h1>${title}</h1><p>${said}</p><p><a href="/">${home}</a></p></main></body></html>\n`;
}
