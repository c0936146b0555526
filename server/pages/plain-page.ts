/** The scripts of our own that a public page may keep, and data that is no script. */
const kept = /\ssrc="\/(?:theme|reading|search)\.js"|\stype="application\/ld\+json"/;

/**
 * A rendered page without the framework's scripts: public pages are whole without them, so the public does not
 * download them. What is left runs under `script-src 'self'`; nonces, which differ at every rendering, go too.
 */
export function withoutFramework(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      kept.test(attributes) ? script : "",
    )
    .replace(/<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g, "")
    .replace(/(<(?:link|style)\b[^>]*?) nonce="[^"]*"/g, "$1");
}

/** What Next tells browsers to fetch early, of it the styles alone, without nonces. */
export function plainPreloads(link: string): string {
  return partsOf(link)
    .filter((part) => /as="?style/.test(part))
    .map((part) => part.replace(/;\s*nonce="[^"]*"/, ""))
    .join(", ");
}

/**
 * A page that has its faces fetched early, but behind its styles, without which nothing is drawn: named in a header they share a
 * slow line with those, and the first words stand a tenth later. Until they are there the text stands in faces of the same widths.
 * @param link as Next tells what to fetch early
 */
export function withLateFaces(html: string, link: string): string {
  const faces = partsOf(link)
    .filter((part) => /as="?font/.test(part))
    .map((part) => /^<([^<>"]+)>/.exec(part)?.[1] ?? "")
    .toSorted();
  const tags = faces.map(
    (href) =>
      `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin="" fetchpriority="low"/>`,
  );
  return html.replace("</body>", () => `${tags.join("")}</body>`);
}

const partsOf = (link: string) => link.split(/,\s*(?=<)/).filter((part) => part !== "");

/** The policy of public pages: nothing but our own files, and no inline script at all. */
export const publicPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");
