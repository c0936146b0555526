/** What a page says of its feeds, so that readers' programs find them. @param base the page's own address, "" at the top */
export function feedLinks(base: string): Record<string, string> {
  return { "application/atom+xml": `${base}/feed.xml`, "application/feed+json": `${base}/feed.json` };
}
