import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { needsNoData, Outage, sendOutage } from "./outage.ts";

const server = createServer(sendOutage);
let base = "";
const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(base + path, { headers: { accept: "text/html" }, ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe("while the database is away", () => {
  test("a page says so, is not stored, and tries again by itself", async () => {
    const { status, headers, text } = await ask("/groups");
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("5");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain("The portal cannot reach its data just now");
    expect(text).toContain('http-equiv="refresh"');
  });

  test("whoever sent something is told that it is still in the form, and nothing is sent twice", async () => {
    const { text } = await ask("/workspace", { method: "POST", body: "words" });
    expect(text).toContain("what you typed is still in the form");
    expect(text).not.toContain("refresh");
  });

  test("it speaks the language of the address", async () => {
    expect((await ask("/fr/groups")).text).toMatch(/<html lang="fr">.*Le portail/s);
    expect((await ask("/ko")).text).toContain('<html lang="ko">');
  });

  test("a program gets words and no page", async () => {
    const { headers, text } = await ask("/api/v1/groups", { headers: { accept: "application/json" } });
    expect(headers.get("content-type")).toMatch(/^text\/plain/);
    expect(text).not.toContain("<");
  });
});

test("a lost connection that is back in a moment is no outage", () => {
  const outage = new Outage();
  outage.begin(0);
  expect(outage.lasts(200)).toBe(false);
  outage.begin(250);
  expect(outage.lasts(301)).toBe(true);
  outage.end();
  expect(outage.lasts(10_000)).toBe(false);
});

test("files of the build, and what a page sends by script, go on", () => {
  expect(needsNoData({ url: "/_next/static/a.js", headers: {} })).toBe(true);
  expect(needsNoData({ url: "/workspace", headers: { "next-action": "4f" } })).toBe(true);
  expect(needsNoData({ url: "/workspace", headers: {} })).toBe(false);
});
