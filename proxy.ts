import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page of the workshop a strict content security policy with a nonce of its own, and tells it its
 * address. It protects nothing by itself: verbs and queries authorize. Public pages get their policy where they
 * are kept ready (server/pages).
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = policyFor(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-colloquy-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Pictures bring a stricter policy of their own, and an upload is not to be read here first.
export const config = {
  matcher: [
    {
      source:
        "/((?!_next/static|_next/image|favicon|institution/|pictures|portraits|imports|source-files).*)",
    },
  ],
};

function policyFor(nonce: string): string {
  const dev = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
