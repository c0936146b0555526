import { cleanText } from "../clean-text.ts";
import type { FeedEntry, FeedHead } from "./feed.ts";

/** A JSON Feed (version 1.1, jsonfeed.org). Items carry the standfirst, or the title where there is none: a feed has no text. */
export function jsonFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: cleanText(head.title),
    home_page_url: head.url,
    feed_url: `${head.feedUrl}.json`,
    description: cleanText(head.subtitle) || undefined,
    authors: [{ name: cleanText(head.author) }],
    language: "en",
    items: entries.map(itemOf),
  };
  return `${JSON.stringify(feed)}\n`;
}

function itemOf({ url, title, summary, authors, topics, publishedAt, changedAt }: FeedEntry) {
  return {
    id: url,
    url,
    title: cleanText(title),
    content_text: cleanText(summary) || cleanText(title),
    date_published: publishedAt.toISOString(),
    date_modified: changedAt.toISOString(),
    authors: authors.map((name) => ({ name: cleanText(name) })),
    tags: topics.map(cleanText),
  };
}
