const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu;

/**
 * The pairs of neighbouring characters in every run of Han, Kana or Hangul: what makes a two-character word
 * findable in text that is written without spaces. A run of one character counts as itself.
 * @returns each pair once, sorted
 */
export function bigramsOf(text: string): string[] {
  const runs = text.normalize("NFKC").match(unspaced) ?? [];
  return [...new Set(runs.flatMap(pairs))].sort();
}

/** The text without those runs: what is left for a full-text query. */
export function withoutUnspaced(text: string): string {
  return text.normalize("NFKC").replace(unspaced, " ").trim();
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
