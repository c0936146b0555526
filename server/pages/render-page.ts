import type { IncomingMessage, ServerResponse } from "node:http";
import errors from "#messages/en/errors.json" with { type: "json" };
import { type Captured, capture } from "./captured-response.ts";
import { type KeptPage, keepPage } from "./kept-page.ts";

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What anybody would get at this address: the request goes on without who asked and how.
 * @returns null where nothing is, but for programs, who are told so in their own way
 */
export async function renderPage(
  request: IncomingMessage,
  address: string,
  next: Next,
): Promise<KeptPage | null> {
  const answer = await capture(plainRequest(request, address), next);
  const isForPrograms = String(answer.headers["content-type"]).startsWith("application/problem+json");
  if (answer.status === 404 && !isForPrograms) return null;
  return keepPage(answer.status >= 500 && !isForPrograms ? failedPage(answer.status) : answer);
}

/**
 * The page of what is not found. Next leaves it to the scripts that the public does not get; this is the same page, drawn,
 * and depends on nothing that was asked: every miss has the same bytes.
 */
export async function renderNotFound(request: IncomingMessage, next: Next): Promise<KeptPage> {
  const asked = plainRequest(request, "/nothing-here", { "x-colloquy-draw": "not-found" });
  const drawn = await capture(asked, next);
  return keepPage(drawn.status >= 500 ? failedPage(drawn.status) : { ...drawn, status: 404 });
}

/** Next leaves this page to its scripts too. It names no cause: the log has it. */
function failedPage(status: number): Captured {
  const { failed, home } = errors;
  const { title, text } = failed;
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1><p>${text}</p><p><a href="/">${home}</a></p></main></html>`;
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(body) };
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
