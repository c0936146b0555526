import type { Element } from "xast";
import { element, xmlFile } from "../xml/element.ts";
import type { FeedEntry, FeedHead } from "./feed.ts";

/** An Atom feed (RFC 4287). An empty one counts as updated at the beginning of time, so that its bytes stay. */
export function atomFeed(
  { title, subtitle, url, feedUrl, author }: FeedHead,
  entries: readonly FeedEntry[],
): string {
  const updated = new Date(Math.max(0, ...entries.map(({ changedAt }) => changedAt.getTime())));
  return xmlFile(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom" },
      element("id", {}, url),
      element("title", {}, title),
      subtitle ? element("subtitle", {}, subtitle) : null,
      element("updated", {}, updated.toISOString()),
      element("author", {}, element("name", {}, author)),
      element("link", { rel: "alternate", href: url }),
      element("link", { rel: "self", href: `${feedUrl}.xml` }),
      entries.map(entryOf),
    ),
  );
}

function entryOf({ url, title, summary, authors, topics, publishedAt, changedAt }: FeedEntry): Element {
  return element(
    "entry",
    {},
    element("id", {}, url),
    element("title", {}, title),
    element("updated", {}, changedAt.toISOString()),
    element("published", {}, publishedAt.toISOString()),
    authors.map((name) => element("author", {}, element("name", {}, name))),
    element("link", { rel: "alternate", href: url }),
    topics.map((term) => element("category", { term })),
    summary ? element("summary", {}, summary) : null,
  );
}
