import { offsetOfPassage, type Passage, passageIn } from "./passage.ts";
import type { RunningText } from "./passage-text.ts";

/**
 * The passage of a text that somebody names by its words: selected, or copied from elsewhere, where spaces, line ends,
 * quotation marks and dashes may have become others. @returns it as the text has it; null when the words do not stand there
 */
export function findWords(running: RunningText, { quote, anchor }: Passage): Passage | null {
  const exact = offsetOfPassage(running, { quote, anchor });
  if (exact !== null) return passageIn(running, exact, exact + quote.length);
  const found = looselyAs(quote)?.exec(running.text);
  return found ? passageIn(running, found.index, found.index + found[0].length) : null;
}

/** Longer ones are selected, not pasted. */
const mostLetters = 4_000;

function looselyAs(quote: string): RegExp | null {
  const words = quote.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || quote.length > mostLetters) return null;
  return new RegExp(words.map(loosely).join("\\s+"), "u");
}

function loosely(word: string): string {
  return [...word].map(anySame).join("");
}

/** Signs that programs put for each other. */
const sameSigns = ["'’‘ʼ", '"“”„«»', "-‐‑–—−"];

function anySame(letter: string): string {
  const same = sameSigns.find((signs) => signs.includes(letter));
  return same ? `[${same}]` : escaped(letter);
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
