import { readdirSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { publicAddress } from "./public-address.ts";

const asked = (url: string, extra: object = {}) =>
  publicAddress({ method: "GET", url, headers: {}, ...extra } as IncomingMessage);

describe("a public page", () => {
  it("has one address, whatever else is in the request", () => {
    expect(asked("/publications?utm_source=x&year=2026&type=report")).toBe(
      "/publications?type=report&year=2026",
    );
    expect(asked("/publications/a-paper?page=2&q=x")).toBe("/publications/a-paper");
    expect(asked("/p%75blications/%e5%ae%89?q=x")).toBe("/publications/%E5%AE%89");
    expect(asked("/publications/a-paper/editions/2/changes?q=x&from=1")).toBe(
      "/publications/a-paper/editions/2/changes?from=1",
    );
    expect(asked("/api/v1/publications?page=2&x=1&author=a")).toBe("/api/v1/publications?author=a&page=2");
    expect(asked("/api/v1/people?page=2&q=x")).toBe("/api/v1/people?page=2");
    expect(asked("/?_rsc=1")).toBe("/");
    expect(asked("/search?q=a&q=b")).toBe("/search?q=a");
    expect(asked("/search?q=a&page=2&kind=people&x=1&year=2026")).toBe(
      "/search?kind=people&page=2&q=a&year=2026",
    );
  });

  it("is the same for who asks for the framework's form of it", () => {
    expect(asked("/groups/x?_rsc=1", { headers: { rsc: "1" } })).toBe("/groups/x");
    for (const end of [".rsc", "/__PAGE__.rsc", ".segments/_tree.segment.rsc", ".json"])
      expect(asked(`/publications/x${end}`), end).toBe(`/publications/x${end}`);
    expect(asked("/never-was.rsc")).toBe("/never-was.rsc");
  });

  it("keeps the style sheet of a face, and leaves its files where they lie", () => {
    expect(asked("/fonts/noto-sans-jp/5.3.1/index.css")).toBe("/fonts/noto-sans-jp/5.3.1/index.css");
    expect(asked("/fonts/noto-sans-jp/5.3.1/files/a-1-wght-normal.woff2")).toBeNull();
  });

  it("may be one that never was, so that every miss is the same page", () => {
    expect(asked("/never-was?x=1")).toBe("/never-was");
    expect(asked("/groups/x/feed.xml")).toBe("/groups/x/feed.xml");
    expect(asked("/people/x/share.png")).toBe("/people/x/share.png");
    expect(asked("/publications/x/editions/1/share.png")).toBe("/publications/x/editions/1/share.png");
  });

  it("that cannot be read, or means another one, is where nothing is", () => {
    for (const url of [
      "/%ff",
      "/%ZZ",
      "/groups/..%2fworkspace",
      "/groups/%2e%2e/workspace",
      "/publications/a%2fb",
      "/publications/a%5cb",
      "/workspace%2fgroups",
    ])
      expect(asked(url), url).toBe("/nothing-here");
  });

  it("is never a member's page, a form, a file or the framework's own request", () => {
    for (const url of [
      "/workspace",
      "/account",
      "/sign-in",
      "/invitations/x",
      "/subscriptions/x",
      "/notifications/x",
      "/admin",
      "/_next/static/x.js",
      "/api/auth/session",
      "/api",
      "/api/v10/publications",
      "/oai?verb=Identify",
      "//groups",
      "/theme.js",
      "/pictures/x/640.webp",
      "/work%73pace",
      "/workspace/%ff",
      "/api/v1%2fpeople/../x",
      "/_next/static/..%2fx.js",
    ]) {
      expect(asked(url), url).toBeNull();
    }
    for (const room of ["(account)", "(copy)", "(workshop)"])
      for (const entry of readdirSync(`app/${room}`, { withFileTypes: true }))
        if (entry.isDirectory()) expect(asked(`/${entry.name}/x`), entry.name).toBeNull();
    expect(asked("/groups", { method: "POST" })).toBeNull();
    expect(asked("/groups", { headers: { "next-action": "x" } })).toBeNull();
  });
});
