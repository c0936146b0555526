import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRoutePatterns } from "./route-patterns.ts";

const manifest = {
  staticRoutes: [{ page: "/" }, { page: "/groups" }],
  dynamicRoutes: [
    { page: "/groups/[group]", regex: "^/groups/([^/]+?)(?:/)?$" },
    { page: "/[...rest]", regex: "^/(.+?)(?:/)?$" },
  ],
};

function patterns() {
  const folder = mkdtempSync(join(tmpdir(), "colloquy-routes-"));
  writeFileSync(join(folder, "routes-manifest.json"), JSON.stringify(manifest));
  try {
    return readRoutePatterns(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ["/", "/"],
  ["/?q=a-name", "/"],
  ["/fr/groups", "/groups"],
  ["/groups/a-name", "/groups/[group]"],
  ["/ja/groups/a-name?page=2", "/groups/[group]"],
  ["/_next/static/chunks/a.js", "/_next"],
  ["/workspace/a-name/live?since=1", "/workspace/[group]/live"],
  ["/healthz", "/healthz"],
  ["/a-name/that/is/not/there", "other"],
  ["http://elsewhere/", "other"],
])("%s is an example of %s", (url, pattern) => {
  expect(patterns()(url)).toBe(pattern);
});

test("without a build nothing is known but what the server answers itself", () => {
  const known = readRoutePatterns("/nowhere");
  expect([known("/groups"), known("/readyz")]).toEqual(["other", "/readyz"]);
});
