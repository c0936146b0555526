import { visitor } from "#lib/base/actor.ts";
import { editDistance } from "#lib/base/edit-distance.ts";
import { foldTerm } from "#lib/base/mark-terms.ts";
import { listEvents } from "#lib/domain/events/queries.ts";
import { listAnnouncedGroups } from "#lib/domain/groups/queries.ts";
import { findSimilarNames } from "#lib/domain/people/queries.ts";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { findSimilarWords } from "#lib/domain/publications/suggest-words.ts";
import { searchEverything, totalOf } from "./search-everything.ts";

/** Where so few things were found, somebody may have mistyped. */
export const suspiciouslyFew = 2;

/**
 * The query with each word that stands nowhere in public replaced by the one most like it that does.
 * @param found how much the query as it is finds
 * @returns null where no word is better, or the better words find no more
 */
export async function suggestQuery(query: string, found: number): Promise<string | null> {
  const words = [...new Set(query.match(correctable) ?? [])].slice(0, mostWords);
  const similar = words.length > 0 ? await findSimilarWords(words) : new Map<string, string[]>();
  if (similar.size === 0) return null;
  const names = await namesLike([...similar.keys()]);
  const better = new Map([...similar].map(([word, some]) => [word, closest(word, [...some, ...names])]));
  const suggested = query.replaceAll(correctable, (word) => better.get(word) ?? word);
  if (suggested === query || suggested.length > 200) return null;
  const { counts } = await searchEverything({ q: suggested, page: 1 });
  return totalOf(counts) > found ? suggested : null;
}

/** Shorter words are like too many others. */
const correctable = /[\p{L}\p{M}]{4,40}/gu;
const mostWords = 8;

/** The words in names of whatever the public finds: of people only those that look alike, of the rest there are few. */
async function namesLike(words: readonly string[]): Promise<string[]> {
  const [people, groups, events, topics] = await Promise.all([
    findSimilarNames(visitor, words),
    listAnnouncedGroups(),
    listEvents(),
    listTopics(),
  ]);
  const names = [...groups, ...topics].map(({ name }) => name);
  const all = [...people, ...names, ...events.map(({ title }) => title)];
  return all.flatMap((name) => name.match(correctable) ?? []);
}

/** @returns null where none is near enough, or the word itself is among them */
function closest(word: string, candidates: readonly string[]): string | null {
  const folded = foldTerm(word);
  const most = folded.length <= 4 ? 1 : folded.length <= 8 ? 2 : 3;
  const near = candidates
    .map((candidate) => ({ candidate, slips: editDistance(folded, foldTerm(candidate), most) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips)[0];
  return near && near.slips > 0 ? near.candidate : null;
}
