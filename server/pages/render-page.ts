import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "#lib/base/languages.ts";
import { readMessages } from "#lib/infra/read-messages.ts";
import errors from "#messages/en/errors.json" with { type: "json" };
import { type Captured, capture } from "./captured-response.ts";
import { type KeptPage, keepPage } from "./kept-page.ts";
import { languageHeader, languageOf } from "./take-language.ts";

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
  const language = languageOf(request);
  const isFailed = answer.status >= 500 && !isForPrograms;
  return keepPage(isFailed ? failedPage(answer.status, language) : answer, language);
}

/**
 * The page of what is not found. Next leaves it to the scripts that the public does not get; this is the same page, drawn,
 * and depends on nothing that was asked but the language: every miss has the same bytes.
 */
export async function renderNotFound(request: IncomingMessage, next: Next): Promise<KeptPage> {
  const asked = plainRequest(request, "/nothing-here", { "x-colloquy-draw": "not-found" });
  const drawn = await capture(asked, next);
  const language = languageOf(request);
  const page = drawn.status >= 500 ? failedPage(drawn.status, language) : { ...drawn, status: 404 };
  return keepPage(page, language);
}

/** Next leaves this page to its scripts too. It names no cause: the log has it. */
function failedPage(status: number, language: Language): Captured {
  const { failed, home } = readMessages(language, "errors", errors);
  const { title, text } = failed;
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><main><h1>${title}</h1><p>${text}</p><p><a href="/">${home}</a></p></main></html>`;
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(body) };
}

/**
 * Of the headers only the host and the language of the address go on: a page that is kept for everybody must not depend on who asked for it first.
 * Next sends the head of a page later, and puts it into the body, for whoever does not say by what they ask.
 */
function plainRequest(request: IncomingMessage, url: string, more: Record<string, string> = {}) {
  const { host } = request.headers;
  const spoken = { [languageHeader]: languageOf(request) };
  return Object.create(request, {
    headers: { value: { host, "user-agent": "colloquy", ...spoken, ...more }, writable: true },
    url: { value: url, writable: true },
    method: { value: "GET", writable: true },
  }) as IncomingMessage;
}
