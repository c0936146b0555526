import type { Abbreviation, TermView } from "./types.ts";
import { wordFinder } from "./word-finder.ts";

/** The abbreviations of chosen names that occur in a text, by the alphabet: what its list of abbreviations prints. Pure. */
export function listAbbreviations(
  text: string,
  terms: readonly Pick<TermView, "term" | "abbreviation">[],
): Abbreviation[] {
  const abbreviated = terms.filter(({ abbreviation }) => abbreviation !== "");
  const find = wordFinder(
    abbreviated.map(({ term, abbreviation }) => ({
      words: abbreviation,
      as: { short: abbreviation, long: term },
    })),
  );
  const occurring = new Set(find(text).map(({ as }) => as));
  return [...occurring].toSorted((one, other) => one.short.localeCompare(other.short, "en"));
}
