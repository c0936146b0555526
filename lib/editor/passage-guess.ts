import type { Passage } from "./passage.ts";
import { placeAt, type RunningText } from "./passage-text.ts";

/** Offsets of a part of a running text, and how like a quote its words are: 0 to 1. */
export type Window = { from: number; to: number; similarity: number };

type Region = { from: number; to: number; atLeast: number };
type Word = { text: string; from: number; to: number; block: number };
/** What a word says: one that stands everywhere in a text says little. */
type Weight = (word: string) => number;

/** What is likeliest to stand in the place of a quote whose words are gone: between its old neighbours, in its old block,
 *  then anywhere. The further off, the more alike it has to be. Null: nothing is like it. */
export function bestWindow(running: RunningText, passage: Passage): Window | null {
  const words = wordsOf(running);
  const quoted = wordsIn(passage.quote).map((word) => ({ ...word, block: 0 }));
  if (quoted.length === 0) return null;
  const weight = weightsIn(words);
  const found = regionsOf(running, passage, quoted.length).flatMap((region) => {
    const inside = words.filter(({ from, to }) => from >= region.from && to <= region.to);
    const window = bestIn({ words: inside, quoted, weight, acrossBlocks: passage.quote.includes("\n") });
    return window && window.similarity >= region.atLeast ? [window] : [];
  });
  return found.toSorted((one, other) => other.similarity - one.similarity)[0] ?? null;
}

const likeInPlace = 0.25;
const likeInBlock = 0.35;
const likeAnywhere = 0.6;
/** Fewer words than these are alike by accident anywhere in a long text. */
const fewWords = 6;

function regionsOf(running: RunningText, { quote, anchor }: Passage, length: number): Region[] {
  const regions: Region[] = [];
  const between = betweenNeighbours(running.text, quote, anchor);
  if (between) regions.push({ ...between, atLeast: likeInPlace });
  const block = running.blocks.find(({ blockId }) => blockId !== null && blockId === anchor.blockId);
  if (block) {
    const end = running.blocks.find(({ start }) => start > block.start + quote.length)?.start;
    regions.push({ from: block.start, to: end ?? running.text.length, atLeast: likeInBlock });
  }
  if (length >= fewWords) regions.push({ from: 0, to: running.text.length, atLeast: likeAnywhere });
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

type Search = { words: readonly Word[]; quoted: readonly Word[]; weight: Weight; acrossBlocks: boolean };

/** Window lengths that are tried, in shares of the quote's words. */
const shares = [0.5, 0.7, 0.85, 1, 1.2, 1.5];

function bestIn(search: Search): Window | null {
  const { words, quoted } = search;
  const lengths = shares.map((share) =>
    Math.min(words.length, Math.max(1, Math.round(share * quoted.length))),
  );
  const windows = [...new Set(lengths)].flatMap((length) => bestOfLength(search, length) ?? []);
  return windows.toSorted((one, other) => other.similarity - one.similarity)[0] ?? null;
}

/** Slides one window over the words and counts what it shares with the quote (Dice's measure, by weight). */
function bestOfLength({ words, quoted, weight, acrossBlocks }: Search, length: number): Window | null {
  const wanted = counted(quoted);
  const whole = quoted.reduce((sum, { text }) => sum + weight(text), 0);
  const held = new Map<string, number>();
  let [shared, inside]: [number, number] = [0, 0];
  let best: Window | null = null;
  for (const [index, word] of words.entries()) {
    shared += weight(word.text) * take(held, wanted, word.text);
    inside += weight(word.text);
    const left = words[index - length];
    if (left) {
      shared -= weight(left.text) * drop(held, wanted, left.text);
      inside -= weight(left.text);
    }
    const first = words[index - length + 1];
    if (!first || (first.block !== word.block && !acrossBlocks)) continue;
    const similarity = (2 * shared) / (inside + whole);
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

function counted(words: readonly { text: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function weightsIn(words: readonly Word[]): Weight {
  const counts = counted(words);
  return (word) => 1 / (1 + Math.log(1 + (counts.get(word) ?? 0)));
}

/** Of one text many passages may have changed. */
const known = new WeakMap<RunningText, Word[]>();

function wordsOf(running: RunningText): Word[] {
  const words =
    known.get(running) ??
    wordsIn(running.text).map((word) => ({ ...word, block: startOf(running, word.from) }));
  known.set(running, words);
  return words;
}

function startOf(running: RunningText, offset: number): number {
  return offset - placeAt(running, offset).offset;
}

/** Scripts that write no spaces are divided as a dictionary would. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function wordsIn(text: string): Omit<Word, "block">[] {
  const words: Omit<Word, "block">[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) words.push({ text: segment.toLowerCase(), from: index, to: index + segment.length });
  return words;
}
