import { bigramsOf, withoutUnspaced } from "./bigrams.ts";

/**
 * Whether two sentences are about the same thing, as far as their words tell: most of the longer words of one stand in the
 * other. Endings do not count, nor does the order; scripts without spaces are compared by pairs of characters.
 */
export function areSimilar(one: string, other: string): boolean {
  const [left, right] = [termsOf(one), termsOf(other)];
  const shared = [...left].filter((term) => right.has(term)).length;
  const smaller = Math.min(left.size, right.size);
  return shared >= leastShared && shared / smaller >= leastPart;
}

const leastShared = 3;
const leastPart = 0.6;
const shortestWord = 4;
const stemLength = 6;

function termsOf(text: string): Set<string> {
  const words =
    withoutUnspaced(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words.filter(({ length }) => length >= shortestWord).map((word) => word.slice(0, stemLength));
  return new Set([...stems, ...bigramsOf(text)]);
}
