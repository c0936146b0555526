import { element, xmlFile } from "../xml/element.ts";

/** `changedAt` null: not known. */
export type SitemapEntry = { url: string; changedAt: Date | null };

/** As many addresses as one file may hold (sitemaps.org protocol 0.9). */
export const mostInSitemap = 50_000;

/** As many sitemaps as the addresses need, in their order; at least one. */
export function inParts(entries: readonly SitemapEntry[]): SitemapEntry[][] {
  const count = Math.max(1, Math.ceil(entries.length / mostInSitemap));
  return Array.from({ length: count }, (_, index) =>
    entries.slice(index * mostInSitemap, (index + 1) * mostInSitemap),
  );
}

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A sitemap. Throws: RangeError for more than it may hold. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  if (entries.length > mostInSitemap) throw new RangeError("More addresses than a sitemap may hold");
  return xmlFile(
    element(
      "urlset",
      { xmlns },
      entries.map((entry) => element("url", {}, ...placeOf(entry))),
    ),
  );
}

/** Where the sitemaps are, of a place that has more than one can hold. */
export function sitemapIndex(parts: readonly SitemapEntry[]): string {
  return xmlFile(
    element(
      "sitemapindex",
      { xmlns },
      parts.map((part) => element("sitemap", {}, ...placeOf(part))),
    ),
  );
}

function placeOf({ url, changedAt }: SitemapEntry) {
  return [
    element("loc", {}, url),
    changedAt && element("lastmod", {}, `${changedAt.toISOString().slice(0, 19)}Z`),
  ];
}
