import type { PublicationCard } from "#lib/domain/publications/types.ts";
import { settings } from "#lib/infra/settings.ts";
import { atomFeed } from "#lib/publish/feed/atom.ts";
import type { FeedEntry, FeedHead } from "#lib/publish/feed/feed.ts";
import { jsonFeed } from "#lib/publish/feed/json-feed.ts";

/** A page's newest publications. */
export type PageFeed = { head: FeedHead; cards: readonly PublicationCard[] };

/** A feed as Atom, as the answer to a request. */
export function atomResponse({ head, cards }: PageFeed): Response {
  return feedResponse(atomFeed(head, cards.map(entryOf)), "application/atom+xml; charset=utf-8");
}

/** The same as JSON Feed. */
export function jsonFeedResponse({ head, cards }: PageFeed): Response {
  return feedResponse(jsonFeed(head, cards.map(entryOf)), "application/feed+json; charset=utf-8");
}

function feedResponse(body: string, type: string): Response {
  return new Response(body, { headers: { "content-type": type } });
}

function entryOf({ slug, title, standfirst, publishedAt, notice, ...card }: PublicationCard): FeedEntry {
  const { authors, group, topics } = card;
  return {
    url: `${settings().appUrl}/publications/${slug}`,
    title,
    summary: standfirst,
    authors: authors.length > 0 ? authors.map(({ name }) => name) : group ? [group.name] : [],
    topics: topics.map(({ name }) => name),
    publishedAt,
    changedAt: notice?.madeAt ?? publishedAt,
  };
}
