import type { PublicationCard } from "#lib/domain/publications/types.ts";
import { atomFeed, type FeedHead } from "#lib/publish/feed/atom.ts";

/** An Atom feed of publications, as the answer to a request. */
export function feedResponse(head: FeedHead, cards: readonly PublicationCard[], appUrl: string): Response {
  const entries = cards.map(({ slug, title, standfirst, authors, group, publishedAt, notice }) => ({
    url: `${appUrl}/publications/${slug}`,
    title,
    summary: standfirst,
    authors: authors.length > 0 ? authors.map(({ name }) => name) : group ? [group.name] : [],
    publishedAt,
    changedAt: notice?.madeAt ?? publishedAt,
  }));
  return new Response(atomFeed(head, entries), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
}
