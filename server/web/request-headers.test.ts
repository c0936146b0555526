import { expect, test } from "vitest";
import { distrustHeaders } from "./request-headers.ts";

const told = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-middleware-subrequest",
  "x-nextjs-data",
  "x-prerender-revalidate",
  "x-colloquy-path",
  "x-nonce",
  "forwarded",
  "content-security-policy",
];

test.each(told)("a visitor cannot tell the pages %s", (name) => {
  const request = { headers: { [name]: "lie" }, rawHeaders: [name.toUpperCase(), "lie"] };
  distrustHeaders(request);
  expect(request).toEqual({ headers: {}, rawHeaders: [] });
});

test("what the browser and Next's own client send stays", () => {
  const headers = { host: "a", cookie: "b", rsc: "1", "next-action": "c", "next-router-state-tree": "d" };
  const request = { headers: { ...headers }, rawHeaders: Object.entries(headers).flat() };
  distrustHeaders(request);
  expect(request).toEqual({ headers, rawHeaders: Object.entries(headers).flat() });
});
