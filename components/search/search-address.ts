import type { PublicationSearch } from "#lib/domain/publications/schema.ts";

/** What a search finds, in the order it is shown. */
export const searchKinds = ["publications", "people", "groups", "events", "topics"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A search as its address says it. Without a kind, a few of each are shown. */
export type Search = PublicationSearch & { kind?: SearchKind; page: number };

/** The address of a search; the first page and what is not chosen are left out. */
export function searchAddress({ page = 1, ...chosen }: Partial<Search>): string {
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/search?${query}` : "/search";
}

/** Only publications are narrowed by type, topic, group, year or language. */
export function isNarrowed({ type, topic, group, year, language }: Partial<Search>): boolean {
  return [type, topic, group, year, language].some((value) => value !== undefined);
}
