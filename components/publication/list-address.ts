import type { PublicationFilter } from "#lib/domain/publications/schema.ts";

/** Address of the list of publications with these filters; the first page and what is not chosen are left out. */
export function listAddress(filter: Partial<PublicationFilter>): string {
  const { page = 1, ...chosen } = filter;
  const given = Object.entries(chosen).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/publications?${query}` : "/publications";
}
