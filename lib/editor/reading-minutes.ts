const wordsPerMinute = 230;

/** How long a text takes to read, in whole minutes, one at least. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute));
}
