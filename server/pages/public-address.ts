import type { IncomingMessage } from "node:http";

const sections = ["groups", "publications", "events", "people", "topics"];
const singles = [
  "/",
  "/search",
  "/feed.xml",
  "/feed.json",
  "/sitemap.xml",
  "/robots.txt",
  "/accessibility",
  "/privacy",
];

/** The parameters a page reads, by its path; anything else in an address changes nothing and is dropped. */
const parameters: Record<string, readonly string[]> = {
  "/publications": ["author", "group", "page", "q", "topic", "type", "year"],
  "/search": ["q"],
};

/**
 * The address of a public page in one spelling, so that equal pages are kept once.
 * @returns null for whatever is not a plain request for a public page: a member's page, a form, a file
 */
export function publicAddress({ method, url = "/", headers }: IncomingMessage): string | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return null;
  const [path = "/", query = ""] = url.split(/[?#]/, 2);
  if (!isPublicPath(path)) return null;
  const given = new URLSearchParams(query);
  const known = (parameters[path] ?? []).flatMap((name) =>
    given
      .getAll(name)
      .slice(0, 1)
      .map((value) => [name, value]),
  );
  const canonical = new URLSearchParams(known).toString();
  return canonical ? `${path}?${canonical}` : path;
}

function isPublicPath(path: string): boolean {
  if (singles.includes(path)) return true;
  const [, section = ""] = path.split("/", 2);
  return sections.includes(section) && !path.includes("//");
}
