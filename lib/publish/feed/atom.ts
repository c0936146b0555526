import { Feed } from "feed";
import { cleanText } from "../clean-text.ts";
import type { FeedEntry, FeedHead } from "./feed.ts";

/** An Atom feed (RFC 4287). An empty one counts as updated at the beginning of time, so that its bytes stay. */
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const feed = new Feed({
    id: head.url,
    title: cleanText(head.title),
    description: cleanText(head.subtitle) || undefined,
    link: head.url,
    feedLinks: { atom: `${head.feedUrl}.xml` },
    author: { name: cleanText(head.author) },
    updated: newest(entries),
    generator: false,
  });
  for (const entry of entries) feed.addItem(itemOf(entry));
  return feed.atom1();
}

function newest(entries: readonly FeedEntry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ changedAt }) => changedAt.getTime())));
}

function itemOf({ url, title, summary, authors, topics, publishedAt, changedAt }: FeedEntry) {
  return {
    id: url,
    link: url,
    title: asHtml(title),
    description: asHtml(summary) || undefined,
    author: authors.map((name) => ({ name: cleanText(name) })),
    category: topics.map((name) => ({ term: cleanText(name) })),
    date: changedAt,
    published: publishedAt,
  };
}

/** The library marks titles and summaries as HTML, which would read "<b>" in a title as markup. */
function asHtml(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
