import { z } from "zod";
import { evidenceKinds } from "#lib/domain/evidence/types.ts";
import { plainLetters } from "#lib/publish/citation/search-sources.ts";

const words = z.string().trim().max(200).catch("");

const searchSchema = z.object({
  kind: z.enum(evidenceKinds).catch("passage"),
  q: words.default(""),
  paper: words.default(""),
  discussion: words.default(""),
});
export type EvidenceSearch = z.infer<typeof searchSchema>;

/** What an address asks to choose from; what cannot be read asks nothing. */
export function readEvidenceSearch(
  searchParams: Record<string, string | string[] | undefined>,
): EvidenceSearch {
  return searchSchema.parse(searchParams);
}

/** Those whose line holds every word that was typed, whatever accents and capitals. */
export function holding<T>(things: readonly T[], q: string, lineOf: (thing: T) => string): T[] {
  const asked = plainLetters(q).split(/\s+/).filter(Boolean);
  return things.filter((thing) => {
    const line = plainLetters(lineOf(thing));
    return asked.every((word) => line.includes(word));
  });
}
