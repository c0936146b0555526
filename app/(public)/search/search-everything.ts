import { type Search, type SearchKind, searchKinds } from "#components/search/search-address.ts";
import { visitor } from "#lib/base/actor.ts";
import { soughtOf, termsOf } from "#lib/base/search-terms.ts";
import { searchEvents } from "#lib/domain/events/queries.ts";
import { searchGroups } from "#lib/domain/groups/queries.ts";
import { searchPeople } from "#lib/domain/people/queries.ts";
import { searchTopics } from "#lib/domain/publications/list-topics.ts";
import { searchPublications } from "#lib/domain/publications/search-publications.ts";
import { widenQuery } from "#lib/domain/publications/suggest-words.ts";
import { foldTerms } from "#lib/infra/fold-terms.ts";

const perPage = 20;
const fewOfEach = 5;

/** Whatever the public may find for these words: a few of each kind, or a page of one, and how many of each there are. */
export async function searchEverything(search: Search) {
  const asked = termsOf(search.q);
  const terms = await foldTerms(asked);
  const [{ publications, widened }, people, groups, events, topics] = await Promise.all([
    searchOrWiden(search),
    searchPeople(visitor, terms, partOf(search, "people")),
    searchGroups(terms, partOf(search, "groups")),
    searchEvents(terms, partOf(search, "events")),
    searchTopics(terms, partOf(search, "topics")),
  ]);
  const found = { publications, people, groups, events, topics };
  const counts = Object.fromEntries(searchKinds.map((kind) => [kind, found[kind].total])) as Counts;
  return {
    ...found,
    counts,
    /** What to mark in names. */
    terms: soughtOf(asked),
    widened: widened && publications.total > 0,
    pages: search.kind ? Math.ceil(counts[search.kind] / perPage) : 1,
  };
}

/** Publications that answer the query; where nothing does, those that answer what its last word may become. */
async function searchOrWiden(search: Search) {
  const part = partOf(search, "publications");
  const publications = await searchPublications(search, part);
  if (publications.total > 0) return { publications, widened: false };
  const { query, widened } = await widenQuery(search.q);
  if (!widened) return { publications, widened };
  return { publications: await searchPublications({ ...search, q: query }, part), widened };
}

export type Counts = Record<SearchKind, number>;
export type Found = Awaited<ReturnType<typeof searchEverything>>;

/** How many answers there are of the kind that was asked for, or of all. */
export function totalOf(counts: Counts, kind?: SearchKind): number {
  return kind ? counts[kind] : searchKinds.reduce((sum, one) => sum + counts[one], 0);
}

/** Of the kind that was asked for a page, of others nothing but their number. */
function partOf({ kind, page }: Search, of: SearchKind): { take: number; skip: number } {
  if (kind === undefined) return { take: fewOfEach, skip: 0 };
  return kind === of ? { take: perPage, skip: (page - 1) * perPage } : { take: 0, skip: 0 };
}
