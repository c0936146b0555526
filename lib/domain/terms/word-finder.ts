/** Some words that are looked for, and what they are looked for as. */
export type Sought<T> = { words: string; as: T };

/** Where some words stand; offsets in UTF-16 units. */
export type Hit<T> = { from: number; to: number; as: T };

/**
 * Makes a search for many names at once: one pass over a text, however many there are. Whole words, with a plural; longer
 * names before shorter ones that they contain. Capitals count in abbreviations and where the names differ in nothing else.
 * Chinese, Japanese and Korean stand without spaces and are found anywhere.
 */
export function wordFinder<T>(sought: readonly Sought<T>[]): (text: string) => Hit<T>[] {
  const forms = new Map<string, { written: string; as: T; exact: boolean }[]>();
  const folds = new Map<string, Set<string>>();
  for (const { words } of sought) remember(folds, folded(words), words);
  for (const { words, as } of sought) {
    const exact = isAbbreviation(words) || (folds.get(folded(words))?.size ?? 0) > 1;
    for (const written of formsOf(words)) {
      const known = forms.get(folded(written)) ?? [];
      forms.set(folded(written), [...known, { written, as, exact }]);
    }
  }
  if (forms.size === 0) return () => [];
  const pattern = new RegExp([...forms.keys()].toSorted(longestFirst).map(patternOf).join("|"), "giu");
  return (text) => hitsIn(text, pattern, forms);
}

function hitsIn<T>(
  text: string,
  pattern: RegExp,
  forms: ReadonlyMap<string, { written: string; as: T; exact: boolean }[]>,
): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const meant = forms
      .get(folded(found))
      ?.find(({ written, exact }) => !exact || spaced(written) === spaced(found));
    if (meant) hits.push({ from: index, to: index + found.length, as: meant.as });
  }
  return hits;
}

function remember(folds: Map<string, Set<string>>, key: string, words: string) {
  folds.set(key, (folds.get(key) ?? new Set()).add(words));
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

/** AP4, EU, NATO; not Quad. */
function isAbbreviation(words: string): boolean {
  return /^[\p{Lu}\p{N}&.\-/]{2,}$/u.test(words);
}

function formsOf(words: string): string[] {
  if (!/[a-z]$/i.test(words)) return [words];
  if (/[^aeiou]y$/i.test(words)) return [words, `${words.slice(0, -1)}ies`];
  return /(?:s|x|z|ch|sh)$/i.test(words) ? [words, `${words}es`] : [words, `${words}s`];
}

/** Spaces of any width and hyphens of any kind are one. */
function spaced(words: string): string {
  return words.replace(/\s+/gu, " ").replace(/[\u2010\u2011]/gu, "-");
}

function folded(words: string): string {
  return spaced(words).toLowerCase();
}

function patternOf(words: string): string {
  const escaped = words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  const flexible = escaped.replace(/ /g, "\\s+").replace(/\\-/g, "[\\-\\u2010\\u2011]");
  const before = isBounded(words.at(0)) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = isBounded(words.at(-1)) ? "(?![\\p{L}\\p{N}])" : "";
  return `${before}${flexible}${after}`;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function isBounded(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !unspaced.test(letter);
}
