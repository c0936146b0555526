import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { addressIn } from "#lib/base/language-address.ts";
import { firstLanguage, type Language } from "#lib/base/languages.ts";
import type { Captured } from "./captured-response.ts";
import { linksInLanguage } from "./links-in-language.ts";
import { plainPreloads, publicPolicy, withLateFaces, withoutFramework } from "./plain-page.ts";
import { signpostHeader } from "./signposts.ts";

/** A public page as it is sent: its bytes ready in each encoding. */
export type KeptPage = {
  status: number;
  headers: Record<string, string>;
  bodies: { identity: Buffer; gzip: Buffer; br: Buffer };
  sizeBytes: number;
};

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Makes of a rendered answer what the public gets: no framework, a strict policy, links in its language, an entity tag, compressed bytes. */
export async function keepPage(rendered: Captured, language: Language = firstLanguage): Promise<KeptPage> {
  const { status, headers, body } = rendered;
  const type = String(headers["content-type"] ?? "text/html; charset=utf-8");
  const identity = type.startsWith("text/html") ? pageBytes(rendered, language) : body;
  const [zipped, br] = await Promise.all([
    compressGzip(identity, { level: 6 }),
    compressBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ]);
  return {
    status,
    headers: headersFor(status, leadingOn(headers, language), type, identity),
    bodies: { identity, gzip: zipped, br },
    sizeBytes: identity.length + zipped.length + br.length,
  };
}

function pageBytes({ status, headers, body }: Captured, language: Language): Buffer {
  const html = linksInLanguage(withoutFramework(body.toString("utf8")), language);
  // What is not there is answered alike to the letter.
  return Buffer.from(status === 200 ? withLateFaces(html, String(headers.link ?? "")) : html);
}

/** Who followed an old address in a language goes on in it. */
function leadingOn({ location, ...headers }: Captured["headers"], language: Language): Captured["headers"] {
  return location === undefined ? headers : { ...headers, location: addressIn(language, String(location)) };
}

function headersFor(
  status: number,
  given: Captured["headers"],
  type: string,
  body: Buffer,
): Record<string, string> {
  const headers: Record<string, string> = {
    "content-type": type,
    "content-security-policy": publicPolicy,
    "cache-control": status === 200 ? freshness(given) : "no-store",
    vary: "accept-encoding",
  };
  if (status === 200)
    headers.etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  // Which styles React names early is chance; what is not there is answered alike to the letter.
  if (status === 200) {
    const signposts = type.startsWith("text/html") ? signpostHeader(body.toString("utf8")) : "";
    const link = [plainPreloads(String(given.link ?? "")), signposts].filter(Boolean).join(", ");
    if (link) headers.link = link;
  }
  for (const name of passedOn) {
    if (given[name] !== undefined) headers[name] = String(given[name]);
  }
  return headers;
}

/** Pages are asked for again each time; what has its version in its address says that it never changes. */
function freshness(given: Captured["headers"]): string {
  const own = String(given["cache-control"]);
  return own.includes("immutable") ? own : "public, max-age=0, must-revalidate";
}

/** Headers of the answer itself that go with it. */
const passedOn = [
  "location",
  "content-disposition",
  "access-control-allow-origin",
  "access-control-expose-headers",
];
