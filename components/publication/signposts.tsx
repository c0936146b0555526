import type { Signpost } from "#lib/publish/metadata/signposts.ts";

/** Typed links in the head of the page. The server that keeps it sends them along as a header too. */
export function Signposts({ links }: { links: readonly Signpost[] }) {
  return links.map(({ rel, href, type }) => (
    <link key={`${rel} ${href}`} rel={rel} href={href} type={type} />
  ));
}
