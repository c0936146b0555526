import type { Part } from "#lib/base/total-of-part.ts";
import { db } from "#lib/infra/db.ts";
import { markHits } from "./mark-hits.ts";
import { matchingEditions, matchOf } from "./match-editions.ts";
import { readCards } from "./queries.ts";
import { noFacets, readMatches } from "./read-matches.ts";
import type { PublicationSearch } from "./schema.ts";
import type { FoundPublications, SearchHit } from "./types.ts";

/**
 * Current editions that answer a query and fit the filters: those with the words in their heads first, then the newest. Words in
 * spaced scripts go through Postgres full-text search, which takes any input; Japanese and Korean words through pairs of
 * characters.
 * @param part take 0 to have them only counted
 */
export async function searchPublications(search: PublicationSearch, part: Part): Promise<FoundPublications> {
  const match = matchOf(search.q);
  if (!match) return { hits: [], total: 0, facets: noFacets };
  const { ids, total, facets } = await readMatches(match, search, part);
  const hits = ids.length > 0 ? await readHits(ids, search.q) : [];
  return { hits, total, facets };
}

/** Ids of the public editions that answer a query, at most 1,000, for a list with further filters. */
export async function findMatchingEditions(query: string): Promise<string[]> {
  const match = matchOf(query);
  if (!match) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e."id" from ${matchingEditions(match)} join "Edition" e on e."id" = matching."id"
    order by e."publishedAt" desc, e."id" desc
    limit 1000`;
  return rows.map(({ id }) => id);
}

async function readHits(ids: readonly string[], query: string): Promise<SearchHit[]> {
  const [cards, marked] = await Promise.all([readCards(ids), markHits(ids, query)]);
  return cards.map((card) => ({
    card,
    ...(marked.get(card.slug) ?? { title: [{ text: card.title, found: false }], excerpt: [] }),
  }));
}
