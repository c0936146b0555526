import { expect, test } from "vitest";
import { setSecurityHeaders } from "./security-headers.ts";

function headersOf(url: string, appUrl: string): Record<string, unknown> {
  const headers: Record<string, unknown> = {};
  const setHeader = (name: string, value: unknown) => {
    headers[name] = value;
  };
  setSecurityHeaders({ url }, { setHeader } as never, appUrl);
  return headers;
}

test("a portal behind https tells browsers to come by nothing else for a year", () => {
  expect(headersOf("/", "https://portal.example.org")["strict-transport-security"]).toBe("max-age=31536000");
  expect(headersOf("/", "http://localhost:3000")).not.toHaveProperty("strict-transport-security");
});

test("no type is guessed, no other window reaches in, and nothing asks for a camera", () => {
  expect(headersOf("/groups", "http://localhost:3000")).toEqual({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
  });
});

test("what concerns a sign-in is stored by nobody", () => {
  expect(headersOf("/api/auth/providers", "http://localhost:3000")["cache-control"]).toBe(
    "private, no-store",
  );
});
