import type { IncomingMessage } from "node:http";

// Headers by which proxies, the framework or our own proxy.ts tell pages what to believe. From outside they are lies.
const believed = [
  /^x-forwarded-/,
  /^x-middleware-/,
  // But for the ids with which a page in development asks for its parts: without them navigation never ends.
  /^x-nextjs-(?!(html-)?request-id$)/,
  /^x-next-/,
  /^x-invoke-/,
  /^x-matched-path$/,
  /^x-now-/,
  /^x-vercel-/,
  /^x-prerender-/,
  /^x-colloquy-/,
  /^x-nonce$/,
  /^x-real-ip$/,
  /^x-original-/,
  /^x-rewrite-/,
  /^forwarded$/,
  /^next-resume/,
  /^content-security-policy/,
];

/** Removes what only the inside may say, so that no page or library can be talked into believing a visitor. */
export function distrustHeaders(request: Pick<IncomingMessage, "headers" | "rawHeaders">): void {
  for (const name of Object.keys(request.headers)) {
    if (isBelieved(name)) delete request.headers[name];
  }
  for (let i = request.rawHeaders.length - 2; i >= 0; i -= 2) {
    if (isBelieved(request.rawHeaders[i]?.toLowerCase() ?? "")) request.rawHeaders.splice(i, 2);
  }
}

const isBelieved = (name: string) => believed.some((pattern) => pattern.test(name));
