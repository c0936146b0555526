import { expect, test } from "vitest";
import { isFromHere } from "./from-here.ts";

const browser = {
  httpVersion: "1.1",
  headers: { host: "localhost:3000" } as Record<string, string>,
  socket: { remoteAddress: "127.0.0.1" },
};

test.each(["localhost:3000", "127.0.0.1:3000", "127.0.0.1", "[::1]:3000"])(
  "a browser that asks for %s on this machine is here",
  (host) => {
    for (const remoteAddress of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      expect(isFromHere({ ...browser, headers: { host }, socket: { remoteAddress } })).toBe(true);
  },
);

test.each([
  ["from another machine", { socket: { remoteAddress: "192.0.2.1" } }],
  ["through a proxy that passes the name on", { headers: { host: "portal.example" } }],
  [
    "through a proxy that names the visitor",
    { headers: { ...browser.headers, "x-forwarded-for": "192.0.2.1" } },
  ],
  ["through a tunnel", { headers: { ...browser.headers, "x-forwarded-proto": "https" } }],
  ["through a proxy that names itself", { headers: { ...browser.headers, via: "1.1 door" } }],
  ["through a proxy of the old kind", { httpVersion: "1.0" }],
  ["for no name at all", { headers: {} }],
])("somebody who asks %s is not", (_how, asked) => {
  expect(isFromHere({ ...browser, ...asked })).toBe(false);
});
