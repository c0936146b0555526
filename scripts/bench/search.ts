import type { Bench } from "./bench.ts";
import { distribution, type Figure } from "./figures.ts";
import { fillPublications } from "./many-publications.ts";
import { withTrial } from "./trial.ts";
import { makeVocabulary, type Vocabulary } from "./vocabulary.ts";

const size = { publications: 10_000, wordsEach: 1_000, people: 2_000 };
const searchesEach = 40;
const warmUps = 3;

/** Searches of every kind over 10,000 publications, each for words that were not asked before: none comes from what is kept. */
export const benchSearch: Bench = (note) =>
  withTrial(async ({ url }) => {
    const words = makeVocabulary();
    await fillPublications(size, words, note);
    const figures: Figure[] = [];
    for (const [what, queryOf] of Object.entries(kinds)) {
      note(what);
      figures.push(await measure(url, what, (index) => queryOf(words, index)));
    }
    return figures;
  });

type QueryOf = (words: Vocabulary, index: number) => Record<string, string>;

const kinds: Record<string, QueryOf> = {
  "a rare word": (words, index) => ({ q: words.rare(index) }),
  "a word in most texts": (words, index) => ({ q: words.common(index) }),
  "two words": (words, index) => ({ q: `${words.common(index)} ${words.rare(index)}` }),
  "words together": (words, index) => ({ q: `"${words.common(index)} ${words.common(index + 1)}"` }),
  "alternatives, one left out": (words, index) => ({
    q: `${words.rare(index)} or ${words.rare(index + 50)} -${words.common(index)}`,
  }),
  "an unfinished word": (words, index) => ({ q: words.rare(index).slice(0, -2) }),
  "a mistyped word": (words, index) => ({ q: mistyped(words.rare(index)) }),
  "an author": (words, index) => ({ q: words.name(index).toLowerCase() }),
  "Japanese, two characters": (words, index) => ({
    q: words.japanese(index * 5).slice(0, 2),
    page: String(1 + index),
  }),
  "Korean, two characters": (words, index) => ({
    q: words.korean(index * 5 + 1).slice(0, 2),
    page: String(1 + index),
  }),
  "a word in most texts, narrowed": (words, index) => ({
    q: words.common(index),
    type: "report",
    topic: `bench-topic-${(index % 4) * 5}`,
    language: "en",
  }),
  "a word in most texts, its page 40": (words, index) => ({
    q: words.common(index),
    kind: "publications",
    page: "40",
  }),
};

async function measure(
  url: string,
  what: string,
  queryOf: (index: number) => Record<string, string>,
): Promise<Figure> {
  const took: number[] = [];
  for (let index = 0; index < searchesEach + warmUps; index++) {
    const address = `${url}/search?${new URLSearchParams(queryOf(index))}`;
    const startedAt = performance.now();
    const response = await fetch(address);
    await response.text();
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    if (index >= warmUps) took.push(performance.now() - startedAt); // the first times compile code
  }
  return distribution(took, { what, unit: "ms", target: "p95 < 100" });
}

function mistyped(word: string): string {
  const middle = Math.floor(word.length / 2);
  return `${word.slice(0, middle)}${word.slice(middle + 1)}`;
}
