import type { IncomingMessage, ServerResponse } from "node:http";
import errors from "#messages/en/errors.json" with { type: "json" };
import { type Captured, capture } from "./captured-response.ts";
import { type KeptPage, keepPage } from "./kept-page.ts";

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What anybody would get at this address: the request goes on without who asked and how. */
export async function renderPage(request: IncomingMessage, address: string, next: Next): Promise<KeptPage> {
  const answer = await capture(plainRequest(request, address), next);
  if (answer.status === 404) return keepPage(await drawNotFound(request, next));
  return keepPage(answer.status >= 500 ? failedPage(answer.status) : answer);
}

/** Next leaves this page to its scripts too. It names no cause: the log has it. */
function failedPage(status: number): Captured {
  const { failed, home } = errors;
  const { title, text } = failed;
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1><p>${text}</p><p><a href="/">${home}</a></p></main></html>`;
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(body) };
}

/**
 * Next leaves the page of what is not found to the scripts that the public does not get. This is the same page,
 * drawn; and so every miss has the same bytes.
 */
async function drawNotFound(request: IncomingMessage, next: Next): Promise<Captured> {
  const asked = plainRequest(request, "/nothing-here", { "x-colloquy-draw": "not-found" });
  return { ...(await capture(asked, next)), status: 404 };
}

/**
 * Of the headers only the host goes on: a page that is kept for everybody must not depend on who asked for it first.
 * Next sends the head of a page later, and puts it into the body, for whoever does not say by what they ask.
 */
function plainRequest(request: IncomingMessage, url: string, more: Record<string, string> = {}) {
  const { host } = request.headers;
  return Object.create(request, {
    headers: { value: { host, "user-agent": "colloquy", ...more }, writable: true },
    url: { value: url, writable: true },
    method: { value: "GET", writable: true },
  }) as IncomingMessage;
}
