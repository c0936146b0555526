import { notFound } from "next/navigation";
import { inParts, sitemap } from "#lib/publish/feed/sitemap.ts";
import { loadSitemap } from "../../load-sitemap.ts";

export const dynamic = "force-dynamic";

/** One of several files that tell of every page, "2.xml"; there are none where one is enough. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/sitemaps/[part]">,
): Promise<Response> {
  const [, number = ""] = /^([1-9]\d{0,2})\.xml$/.exec((await params).part) ?? notFound();
  const parts = inParts(await loadSitemap());
  const part = parts.length > 1 ? parts[Number(number) - 1] : undefined;
  return new Response(sitemap(part ?? notFound()), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
