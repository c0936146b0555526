import { randomUUID } from "node:crypto";
import { moderatorPages, publicPages } from "../addresses.ts";
import type { Embargo } from "./embargo.ts";
import { neverWas, words } from "./words.ts";

const sampleGroup = "asia-pacific-partners";

/** Where it is after its instant, each with a word that then stands there; null where its being there is enough. */
export const appearances = ({ group, picture }: Embargo): [string, string | null][] => [
  [`/publications/${words.slug}`, words.text],
  [`/publications/${words.slug}/editions/1`, words.text],
  [`/publications/${words.slug}/how-this-was-made`, words.title],
  [`/publications/${words.slug}/download/docx`, null],
  [`/publications/${words.slug}/download/md`, words.standfirst],
  [`/publications/${words.slug}/download/bib`, words.title],
  [picture, null],
  ["/publications", words.slug],
  ["/search?q=quetzals", words.slug],
  ["/feed.xml", words.title],
  [`/groups/${group.slug}/feed.xml`, words.title],
  [`/groups/${group.slug}`, words.slug],
  ["/sitemap.xml", words.slug],
];

/** Addresses that name it or what belongs to it, each beside one of something that never was. */
export function twinAddresses({ picture, pictureId }: Embargo): [string, string][] {
  const asked = [
    ...["", "/editions/1", "/editions/2", "/how-this-was-made", "/editions/1/how-this-was-made"],
    ...["/editions/1/responses", "/editions/1/changes?from=1", "/opengraph-image", "/twitter-image"],
    ...["docx", "md", "pdf", "epub", "jats", "bib", "ris", "csl"].map((format) => `/download/${format}`),
  ].map((rest) => `/publications/${words.slug}${rest}`);
  const named = [
    ...asked,
    `/publications/${words.slug}-2`,
    `/${words.slug}`,
    `/topics/${words.slug}`,
    `/events/${words.slug}`,
    `/events/${words.slug}/calendar.ics`,
    `/people/${words.slug}`,
    "/search?q=quetzal",
    "/publications?q=quetzal",
  ];
  const other = (path: string) => path.replace(words.slug, neverWas.slug).replace("quetzal", "buzzard");
  return [
    ...named.map((path): [string, string] => [path, other(path)]),
    [picture, picture.replace(pictureId, randomUUID())],
  ];
}

/** The public's pages and lists and, of the group's own rooms, each kind that there is. */
export function groupAddresses({ group }: Embargo): string[] {
  const rooms = moderatorPages.filter((path) => path.startsWith(`/workspace/${sampleGroup}`));
  const lists = ["/feed.xml", "/feed.json", `/groups/${sampleGroup}/feed.xml`, "/sitemap.xml", "/workspace"];
  const all = [...rooms, ...lists, ...publicPages, `/groups/${sampleGroup}`, "/account"];
  return [...new Set(all.map((path) => path.replace(sampleGroup, group.slug)))];
}
