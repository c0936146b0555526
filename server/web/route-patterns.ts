import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { splitLanguage } from "#lib/base/language-address.ts";

/** What an address is an example of, such as `/groups/[group]`: names in addresses may be secret, patterns are not. */
export type RoutePatterns = (url: string) => string;

const unknown = "other";
/** What this server answers before the pages are asked. */
const own = ["/healthz", "/readyz", "/collab"];
const live = /^\/workspace\/[^/]+\/live$/;
const manifestSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/** Reads which pages a build has. Without a build, as in development, everything but the server's own is "other". */
export function readRoutePatterns(buildFolder: string): RoutePatterns {
  const { fixed, varying } = readManifest(join(buildFolder, "routes-manifest.json"));
  return (url) => {
    const asked = url.split("?", 1)[0] ?? "";
    const path = splitLanguage(asked)?.address ?? asked;
    if (fixed.has(path)) return path;
    if (path.startsWith("/_next/")) return "/_next";
    if (live.test(path)) return "/workspace/[group]/live";
    return varying.find(({ regex }) => regex.test(path))?.page ?? unknown;
  };
}

function readManifest(file: string) {
  const { staticRoutes, dynamicRoutes } = manifestSchema.parse(parsed(file));
  return {
    fixed: new Set([...own, ...staticRoutes.map(({ page }) => page)]),
    varying: dynamicRoutes
      .filter(({ page }) => page !== "/[...rest]") // which is every address that is not there
      .map(({ page, regex }) => ({ page, regex: new RegExp(regex) })),
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { staticRoutes: [], dynamicRoutes: [] };
  }
}
