import { describe, expect, test } from "vitest";
import { isSameOrigin, nameOurHost } from "./request-origin.ts";

const appUrl = "https://portal.example.org";
const post = (headers: Record<string, string>) => isSameOrigin({ method: "POST", headers }, appUrl);

describe("a request that may change something", () => {
  test("comes from the public address, whatever a proxy made of Host", () => {
    expect(post({ origin: appUrl, host: "127.0.0.1:3000" })).toBe(true);
  });

  test("comes from the address it was sent to", () => {
    expect(post({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).toBe(true);
  });

  test("comes from a program, which sends no origin", () => {
    expect(post({ host: "127.0.0.1:3000" })).toBe(true);
  });

  test.each([
    ["another site", { origin: "https://evil.example", host: "portal.example.org" }],
    ["another port", { origin: "http://127.0.0.1:4000", host: "127.0.0.1:3000" }],
    ["a name that begins like ours", { origin: `${appUrl}.evil.example`, host: "portal.example.org" }],
    ["a page without an origin", { origin: "null", host: "portal.example.org" }],
    ["a site that hides its origin", { "sec-fetch-site": "cross-site", host: "portal.example.org" }],
  ])("does not come from %s", (_, headers) => {
    expect(post(headers as unknown as Record<string, string>)).toBe(false);
  });

  test("reading is open to links from anywhere", () => {
    expect(isSameOrigin({ method: "GET", headers: { origin: "https://evil.example" } }, appUrl)).toBe(true);
  });
});

test("a page of ours is told to the framework under our public name, whatever a proxy made of Host", () => {
  const ours: Record<string, string> = { origin: appUrl, host: "10.0.0.7:3000" };
  nameOurHost({ headers: ours }, appUrl);
  expect(ours["x-forwarded-host"]).toBe("portal.example.org");
  const other: Record<string, string> = { origin: "https://evil.example", host: "portal.example.org" };
  nameOurHost({ headers: other }, appUrl);
  expect(other).not.toHaveProperty("x-forwarded-host");
});
