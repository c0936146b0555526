import type { Passage } from "./passage.ts";
import type { RunningText } from "./passage-text.ts";

/** Offsets of a part of a running text, and how like a quote its words are: 0 to 1. */
export type Window = { from: number; to: number; similarity: number };

type Region = { from: number; to: number; atLeast: number };
type Word = { text: string; from: number; to: number };

/** What is likeliest to stand in the place of a quote whose words are gone: between its old neighbours, in its old block,
 *  then anywhere. The further off, the more alike it has to be. Null: nothing is like it. */
export function bestWindow(running: RunningText, passage: Passage): Window | null {
  const quoted = wordsIn(passage.quote, 0);
  if (quoted.length === 0) return null;
  const found = regionsOf(running, passage).flatMap((region) => {
    const window = bestIn(wordsIn(running.text.slice(region.from, region.to), region.from), quoted);
    return window && window.similarity >= region.atLeast ? [window] : [];
  });
  return found.toSorted((one, other) => other.similarity - one.similarity)[0] ?? null;
}

const likeInPlace = 0.3;
const likeInBlock = 0.35;
const likeAnywhere = 0.6;
/** Fewer words than these are alike by accident anywhere in a long text. */
const fewWords = 5;

function regionsOf(running: RunningText, { quote, anchor }: Passage): Region[] {
  const regions: Region[] = [];
  const between = betweenNeighbours(running.text, quote, anchor);
  if (between) regions.push({ ...between, atLeast: likeInPlace });
  const index = running.blocks.findIndex(({ blockId }) => blockId !== null && blockId === anchor.blockId);
  const block = running.blocks[index];
  if (block) {
    const end = running.blocks.find(({ start }) => start > block.start + quote.length)?.start;
    regions.push({ from: block.start, to: end ?? running.text.length, atLeast: likeInBlock });
  }
  if (wordsIn(quote, 0).length >= fewWords)
    regions.push({ from: 0, to: running.text.length, atLeast: likeAnywhere });
  return regions;
}

const contextNeeded = 10;

function betweenNeighbours(
  text: string,
  quote: string,
  { prefix, suffix }: Passage["anchor"],
): { from: number; to: number } | null {
  const [before, after] = [prefix.slice(-24), suffix.slice(0, 24)];
  if (before.trim().length < contextNeeded || after.trim().length < contextNeeded) return null;
  const start = text.indexOf(before);
  if (start < 0) return null;
  const from = start + before.length;
  const end = text.indexOf(after, from);
  return end > from && end - from <= 3 * quote.length + 80 ? { from, to: end } : null;
}

/** Window lengths that are tried, in shares of the quote's words. */
const shares = [0.5, 0.7, 0.85, 1, 1.2, 1.5];

function bestIn(words: readonly Word[], quoted: readonly Word[]): Window | null {
  const lengths = shares.map((share) =>
    Math.min(words.length, Math.max(1, Math.round(share * quoted.length))),
  );
  const windows = [...new Set(lengths)].flatMap((length) => bestOfLength(words, quoted, length) ?? []);
  return windows.toSorted((one, other) => other.similarity - one.similarity)[0] ?? null;
}

/** Slides one window over the words and counts those it shares with the quote (Dice's measure). */
function bestOfLength(words: readonly Word[], quoted: readonly Word[], length: number): Window | null {
  const wanted = counted(quoted);
  const held = new Map<string, number>();
  let [shared, best]: [number, Window | null] = [0, null];
  for (const [index, word] of words.entries()) {
    shared += take(held, wanted, word.text);
    const left = words[index - length];
    if (left) shared -= drop(held, wanted, left.text);
    const first = words[index - length + 1];
    if (!first) continue;
    const similarity = (2 * shared) / (length + quoted.length);
    if (similarity > (best?.similarity ?? 0)) best = { from: first.from, to: word.to, similarity };
  }
  return best;
}

function take(held: Map<string, number>, wanted: Map<string, number>, word: string): number {
  const count = (held.get(word) ?? 0) + 1;
  held.set(word, count);
  return count <= (wanted.get(word) ?? 0) ? 1 : 0;
}

function drop(held: Map<string, number>, wanted: Map<string, number>, word: string): number {
  const count = held.get(word) ?? 0;
  held.set(word, count - 1);
  return count <= (wanted.get(word) ?? 0) ? 1 : 0;
}

function counted(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Scripts that write no spaces are divided as a dictionary would. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function wordsIn(text: string, offset: number): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike)
      words.push({
        text: segment.toLowerCase(),
        from: offset + index,
        to: offset + index + segment.length,
      });
  return words;
}
