import { randomUUID } from "node:crypto";
import { moderatorPages, publicPages } from "../addresses.ts";
import type { Embargo } from "./embargo.ts";
import { paperWords, twinNames, words } from "./words.ts";

const sampleGroup = "asia-pacific-partners";

/** Where it is after its instant, each with a word that then stands there; null where its being there is enough. */
export const appearances = ({ group, picture }: Embargo): [string, string | null][] => [
  [`/publications/${words.slug}`, words.text],
  [`/publications/${words.slug}/editions/1`, words.text],
  [`/publications/${words.slug}/how-this-was-made`, words.title],
  [`/publications/${words.slug}/editions/1/share.png`, null],
  [`/publications/${words.slug}/download/docx`, null],
  [`/publications/${words.slug}/download/md`, words.standfirst],
  [`/publications/${words.slug}/download/bib`, words.title],
  [picture, null],
  [asAvif(picture), null],
  ["/publications", words.slug],
  ["/search?q=quetzals", words.slug],
  ["/feed.xml", words.title],
  [`/groups/${group.slug}/feed.xml`, words.title],
  ["/feed.json", words.title],
  ["/oai?verb=ListRecords&metadataPrefix=oai_dc", words.title],
  ["/api/v1/publications", words.title],
  [`/api/v1/publications/${words.slug}`, words.standfirst],
  [`/groups/${group.slug}`, words.slug],
  ["/sitemap.xml", words.slug],
];

/** Addresses that name it or what belongs to it, each beside one of something that never was. */
export function twinAddresses({ picture, pictureId }: Embargo): [string, string][] {
  const asked = [
    ...["", "/editions/1", "/editions/2", "/how-this-was-made", "/editions/1/how-this-was-made"],
    ...["/editions/1/responses", "/editions/1/changes?from=1", "/opengraph-image", "/twitter-image"],
    "/editions/1/share.png",
    ...["docx", "md", "pdf", "epub", "jats", "bib", "ris", "csl"].map((format) => `/download/${format}`),
  ].map((rest) => `/publications/${words.slug}${rest}`);
  const named = [
    ...asked,
    ...["", "/editions/1", "/how-this-was-made", "/download/docx"].map(
      (rest) => `/publications/${paperWords.slug}${rest}`,
    ),
    ...[paperWords.slug, paperWords.authorSlug].map((slug) => `/people/${slug}`),
    `/publications/${words.slug}-2`,
    `/${words.slug}`,
    `/topics/${words.slug}`,
    `/events/${words.slug}`,
    `/events/${words.slug}/calendar.ics`,
    `/people/${words.slug}`,
    "/search?q=quetzal",
    "/search?q=gyrfalcon",
    "/search?q=ptarmigan",
    "/publications?q=quetzal",
    "/publications?q=gyrfalcon",
    `/publications?author=${paperWords.authorSlug}`,
  ];
  return [
    ...named.map((path): [string, string] => [path, neverWas(path)]),
    ...[picture, asAvif(picture)].map((path): [string, string] => [
      path,
      path.replace(pictureId, randomUUID()),
    ]),
  ];
}

const asAvif = (picture: string) => picture.replace(/webp$/, "avif");

const neverWas = (path: string) =>
  twinNames.reduce((other, [name, never]) => other.replaceAll(name, never), path);

/** The public's pages and lists and, of the group's own rooms, each kind that there is. */
export function groupAddresses({ group }: Embargo): string[] {
  const rooms = moderatorPages.filter((path) => path.startsWith(`/workspace/${sampleGroup}`));
  const lists = ["/feed.xml", "/feed.json", `/groups/${sampleGroup}/feed.xml`, "/sitemap.xml", "/workspace"];
  const harvested = ["ListRecords", "ListIdentifiers"].map(
    (verb) => `/oai?verb=${verb}&metadataPrefix=oai_dc`,
  );
  const programs = ["publications", "people", `groups/${sampleGroup}`].map((path) => `/api/v1/${path}`);
  const all = [
    ...rooms,
    ...lists,
    ...harvested,
    ...programs,
    ...publicPages,
    `/groups/${sampleGroup}`,
    "/account",
  ];
  return [...new Set(all.map((path) => path.replace(sampleGroup, group.slug)))];
}

/** The address of the report written in other ways, each beside the same of what never was. */
export function twinSpellings(): [string, string][] {
  const page = (slug: string) => `/publications/${slug}`;
  const ends = [
    ...["/", ".", "%20", "%00", "%2F", "%2f..", ";x", ".html", ".json", ".rsc", ".txt", "?_rsc=1", "/page"],
    ...["/index", "/_next", "/__PAGE__.rsc", ".segments/_tree.segment.rsc"],
  ];
  const written = (slug: string) => [
    ...ends.map((end) => page(slug) + end),
    page(slug.toUpperCase()),
    page(`%${slug.charCodeAt(0).toString(16)}${slug.slice(1)}`),
    page(slug.replace("s", "\uff53")),
    page(slug.replace("s", "s\u0301")),
    `/%70ublications/${slug}`,
    `/PUBLICATIONS/${slug}`,
    `//publications/${slug}`,
    `/publications/x%2F..%2F${slug}`,
    `/_next/data/x/publications/${slug}.json`,
    `/_next/image?url=%2Fpublications%2F${slug}&w=640&q=75`,
    `/api/v1/publications/${slug}`,
    `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=${slug}`,
    `/previews/${slug}/download/docx`,
  ];
  const never = written(neverWas(words.slug));
  return written(words.slug).map((path, index) => [path, never[index] ?? ""]);
}

/** Ways to ask that caches, crawlers and scripts have. */
export const manners: readonly RequestInit[] = [
  { method: "HEAD" },
  { method: "OPTIONS" },
  { method: "POST" },
  ...[
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { "next-action": "x" },
    { "x-nextjs-data": "1" },
    { "x-middleware-subrequest": "middleware" },
    { "x-colloquy-draw": "not-found" },
    { range: "bytes=0-10" },
    { "if-none-match": "*" },
    { "if-modified-since": "Thu, 01 Jan 2099 00:00:00 GMT" },
    { "accept-encoding": "gzip" },
    { "accept-encoding": "br" },
    { accept: "application/json" },
    { "user-agent": "Googlebot" },
    { "x-forwarded-host": "elsewhere.example" },
  ].map((headers) => ({ headers: Object.entries(headers) as [string, string][] })),
];
