import { visitor } from "#lib/base/actor.ts";
import { searchEvents } from "#lib/domain/events/queries.ts";
import { searchGroups } from "#lib/domain/groups/queries.ts";
import { searchPeople } from "#lib/domain/people/queries.ts";
import { searchPublications } from "#lib/domain/publications/search-publications.ts";

/** Whatever the public may find for these words, by kind. */
export async function searchEverything(words: string) {
  const [publications, people, groups, events] = await Promise.all([
    searchPublications(words),
    searchPeople(visitor, words),
    searchGroups(words),
    searchEvents(words),
  ]);
  return { publications, people, groups, events };
}

export type Found = Awaited<ReturnType<typeof searchEverything>>;

export function countOf({ publications, people, groups, events }: Found): number {
  return publications.length + people.length + groups.length + events.length;
}
