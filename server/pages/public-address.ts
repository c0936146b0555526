import type { IncomingMessage } from "node:http";

/** First segments behind which pages differ from person to person, or which are no pages. */
const notPublic = [
  "workspace",
  "account",
  "sign-in",
  "sign-out",
  "invitations",
  "previews",
  "reviews",
  "subscriptions",
  "notifications",
  "admin",
  "api",
  "oai",
  "collab",
  "_next",
];

/** The interface for programs: what it says is public, and kept like pages. */
const api = "/api/v1";

/** Files that are written when they are asked for. */
const writtenFiles =
  /(?:\.xml|\.ics|\/index\.css|\/robots\.txt|\/feed\.json|\/openapi\.json|\/(?:editions|events|groups|people)\/[^/]+\/share\.png)$/;

/** The parameters a page reads, by its path; anything else in an address changes nothing and is dropped. */
const ofPublications = ["author", "group", "page", "q", "series", "topic", "type", "year"];
const parameters: Record<string, readonly string[]> = {
  "/publications": ofPublications,
  [`${api}/publications`]: ofPublications,
  "/search": ["group", "kind", "language", "page", "q", "topic", "type", "year"],
};

/** The same for pages of which there are many. */
const patterns: readonly [RegExp, readonly string[]][] = [
  [/^\/publications\/[^/]+\/editions\/[^/]+\/changes$/, ["from"]],
  [/^\/api\/v1\/(?:groups|people|events|topics)$/, ["page"]],
];

/**
 * The address of a public page in one spelling, so that equal pages are kept once. Who asks for the framework's own form of it
 * gets the page as well, and the framework then goes there: it would answer 200 for what is not found.
 * @returns null for whatever is not a plain request for a public page: a member's page, a form, a file
 */
export function publicAddress({ method, url = "/", headers }: IncomingMessage): string | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers["next-action"] !== undefined) return null;
  const [asked = "/", query = ""] = url.split(/[?#]/, 2);
  const path = spelled(asked) ?? (isMembers(asked) ? null : nowhere);
  if (path === null || !isPublicPath(path)) return null;
  const given = new URLSearchParams(query);
  const known = parametersOf(path).flatMap((name) =>
    given
      .getAll(name)
      .slice(0, 1)
      .map((value) => [name, value]),
  );
  const canonical = new URLSearchParams(known).toString();
  return canonical ? `${path}?${canonical}` : path;
}

/** Where nothing is: what a public address stands for that cannot be read, or means another one. */
const nowhere = "/nothing-here";

/** As the framework reads its first segment, which it takes as it stands. */
function isMembers(path: string): boolean {
  return notPublic.includes(path.split("/")[1] ?? "");
}

function parametersOf(path: string): readonly string[] {
  return parameters[path] ?? patterns.find(([pattern]) => pattern.test(path))?.[1] ?? [];
}

/** One spelling of a path that can be written in several; null where it cannot be read, or means another path. */
function spelled(path: string): string | null {
  try {
    const segments = path.split("/").map(decodeURIComponent);
    if (segments.some((segment) => /[/\\]|^\.{1,2}$/.test(segment))) return null;
    return segments.map(encodeURIComponent).join("/");
  } catch {
    return null;
  }
}

/** Whatever is not a member's: also what never was, so that every miss is the same page. */
function isPublicPath(path: string): boolean {
  const segments = path.split("/").slice(1);
  if (isApi(path)) return !path.includes("//");
  if (notPublic.includes(segments[0] ?? "") || path.includes("//")) return false;
  return !isFile(segments);
}

/** Whether an address is of the interface for programs, which says itself what is not there. */
export function isApi(path: string): boolean {
  return path === api || path.startsWith(`${api}/`);
}

/** A file of ours as it lies there: at the top, or a picture. What merely ends like one is looked for among the pages. */
function isFile([first = "", ...rest]: string[]): boolean {
  const name = rest.at(-1) ?? first;
  const lies = rest.length === 0 || ["fonts", "institution", "pictures", "portraits"].includes(first);
  return lies && name.includes(".") && !name.endsWith(".rsc") && !writtenFiles.test(`/${name}`);
}

/** Whether an address is called like a file, and no page or file of such a name is ever written. */
export function endsLikeNoPage(path: string): boolean {
  return (path.split("/").at(-1) ?? "").includes(".") && !writtenFiles.test(path);
}
