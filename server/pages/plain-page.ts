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

/**
 * What Next tells browsers to fetch early, of it the styles alone, without nonces. Scripts are not there, and fonts would come at the
 * cost of the styles, without which nothing is drawn: on a slow line the first words stood a fifth later. The stylesheet asks for
 * them, and until they are there the text stands in faces of the same widths.
 */
export function plainPreloads(link: string): string {
  return link
    .split(/,\s*(?=<)/)
    .filter((part) => /as="?style/.test(part))
    .map((part) => part.replace(/;\s*nonce="[^"]*"/, ""))
    .join(", ");
}

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
