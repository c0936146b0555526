import { expect, test } from "vitest";
import { atomFeed } from "./atom.ts";
import { jsonFeed } from "./json-feed.ts";
import { inParts, mostInSitemap, sitemap, sitemapIndex } from "./sitemap.ts";

const head = {
  title: "Institute & Partners",
  subtitle: "",
  url: "https://example.org/",
  feedUrl: "https://example.org/feed",
  author: "Institute",
};
const entry = {
  url: "https://example.org/publications/a",
  title: 'One <b>&"two"\u0000\u202e',
  summary: "]]> closes",
  authors: ["佐藤 & Co"],
  topics: ["Ships & \u0000sails"],
  publishedAt: new Date("2026-02-12T08:00:00Z"),
  changedAt: new Date("2026-02-12T08:00:00Z"),
};

test("a feed has what RFC 4287 demands of it and of each entry", () => {
  const atom = atomFeed(head, [entry, { ...entry, url: "https://example.org/publications/b" }]);
  expect(atom).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"><id>https:\/\/example\.org\/<\/id>/);
  expect(all(atom, /<updated>([^<]+)</g)).toEqual(Array(3).fill("2026-02-12T08:00:00.000Z"));
  expect(all(atom, /<id>([^<]+)</g)).toEqual([
    "https://example.org/",
    "https://example.org/publications/a",
    "https://example.org/publications/b",
  ]);
  expect(atom).toContain('<link rel="self" href="https://example.org/feed.xml" />');
});

test("what is said of a publication later shows it again, under the day it came out", () => {
  const atom = atomFeed(head, [{ ...entry, changedAt: new Date("2026-03-01T08:00:00Z") }]);
  expect(all(atom, /<updated>([^<]+)</g)).toEqual(Array(2).fill("2026-03-01T08:00:00.000Z"));
  expect(all(atom, /<published>([^<]+)</g)).toEqual(["2026-02-12T08:00:00.000Z"]);
});

test("what people typed cannot become markup of the feed", () => {
  const atom = atomFeed(head, [entry]);
  expect(atom).toContain('<title>One &#x3C;b>&#x26;"two"</title>');
  expect(atom).toContain("<name>佐藤 &#x26; Co</name>");
});

test("the topics of an entry are its categories", () => {
  expect(atomFeed(head, [{ ...entry, topics: ['<a> & "b"'] }])).toContain(
    '<category term="&#x3C;a> &#x26; &#x22;b&#x22;" />',
  );
});

test("a JSON feed says the same, with something to read in every item", () => {
  const feed = JSON.parse(jsonFeed(head, [entry, { ...entry, summary: "" }]));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Institute & Partners",
    home_page_url: "https://example.org/",
    feed_url: "https://example.org/feed.json",
    items: [
      {
        id: "https://example.org/publications/a",
        title: 'One <b>&"two"',
        content_text: "]]> closes",
        date_published: "2026-02-12T08:00:00.000Z",
        authors: [{ name: "佐藤 & Co" }],
        tags: ["Ships & sails"],
      },
      { content_text: 'One <b>&"two"' },
    ],
  });
  expect(feed).not.toHaveProperty("description");
});

test("a feed of nothing is the same at every reading", () => {
  expect(atomFeed(head, [])).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});

test("a sitemap escapes addresses and leaves out days it does not know", () => {
  const xml = sitemap([
    { url: "https://example.org/?a=1&b=2", changedAt: null },
    { url: "https://example.org/c", changedAt: entry.publishedAt },
  ]);
  expect(xml).toContain("<url><loc>https://example.org/?a=1&#x26;b=2</loc></url>");
  expect(xml).toContain("<lastmod>2026-02-12T08:00:00Z</lastmod>");
});

test("a sitemap holds no more than the protocol lets it, and an index leads to several", () => {
  const part = { url: "https://example.org/sitemaps/1.xml", changedAt: null };
  expect(() => sitemap(Array(mostInSitemap + 1).fill(part))).toThrow(RangeError);
  const parts = inParts(Array(mostInSitemap + 1).fill(part));
  expect(parts.map(({ length }) => length)).toEqual([mostInSitemap, 1]);
  expect(inParts([])).toEqual([[]]);
  expect(sitemapIndex([part])).toContain(
    "<sitemap><loc>https://example.org/sitemaps/1.xml</loc></sitemap></sitemapindex>",
  );
});

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}
