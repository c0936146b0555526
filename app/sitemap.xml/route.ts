import { inParts, sitemap, sitemapIndex } from "#lib/publish/feed/sitemap.ts";
import { loadSitemap, partAddress } from "../load-sitemap.ts";

export const dynamic = "force-dynamic";

/** Every page anybody may read; where they are too many for one file, the files that tell them. */
export async function GET(): Promise<Response> {
  const parts = inParts(await loadSitemap());
  const [first = []] = parts;
  const xml =
    parts.length > 1
      ? sitemapIndex(parts.map((_, index) => ({ url: partAddress(index + 1), changedAt: null })))
      : sitemap(first);
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
