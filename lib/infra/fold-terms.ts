import type { Terms } from "#lib/base/search-terms.ts";
import { db } from "./db.ts";

/** The terms as the database folds them for its own copies of names: without accents, case and width. */
export async function foldTerms(alternatives: readonly Terms[]): Promise<Terms[]> {
  const words = alternatives.flatMap((terms) => [...terms.with, ...terms.without]);
  if (words.length === 0) return [];
  const rows = await db.$queryRaw<{ word: string; folded: string }[]>`
    select word, search_fold(word) as folded from unnest(${words}::text[]) as word`;
  const folded = new Map(rows.map((row) => [row.word, row.folded]));
  const foldAll = (list: readonly string[]) => list.map((word) => folded.get(word) ?? word);
  return alternatives.map((terms) => ({ with: foldAll(terms.with), without: foldAll(terms.without) }));
}
