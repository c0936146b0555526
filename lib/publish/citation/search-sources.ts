import type { CslItem } from "#lib/editor/csl-item.ts";
import { plainTitle, yearOf } from "./source-words.ts";

/** What a source is found and ordered by. `csl` needs no more than its title and date. */
export type FindableSource = {
  id: string;
  label: string;
  csl: Pick<CslItem, "title" | "issued">;
  changedAt: Date;
};

/** How a list of sources is ordered. */
export const sourceOrders = ["author", "title", "newest", "changed"] as const;
export type SourceOrder = (typeof sourceOrders)[number];

/** The sources whose label holds every word that was typed, in the order that was asked for. */
export function searchSources<S extends FindableSource>(
  sources: readonly S[],
  { q, order }: { q: string; order: SourceOrder },
): S[] {
  const words = plainLetters(q).split(/\s+/).filter(Boolean);
  const found = sources.filter(({ label }) => {
    const line = plainLetters(label);
    return words.every((word) => line.includes(word));
  });
  return found.sort((a, b) => orders[order](a, b) || (a.id < b.id ? -1 : 1));
}

/** The same letters for everybody who types: no accents, no capitals, no difference of width. */
export function plainLetters(text: string): string {
  const bare = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  return bare.replaceAll(/[øłđßæœıð]/g, (letter) => typedAs[letter] ?? letter);
}

/** Letters that are no letter with a mark, as people type them who lack the key. */
const typedAs: Record<string, string> = {
  ...{ ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", ð: "d" },
};

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

const orders: Record<SourceOrder, (a: FindableSource, b: FindableSource) => number> = {
  author: (a, b) => collator.compare(a.label, b.label),
  title: (a, b) => collator.compare(plainTitle(a.csl), plainTitle(b.csl)),
  newest: (a, b) => collator.compare(yearOf(b.csl), yearOf(a.csl)),
  changed: (a, b) => b.changedAt.getTime() - a.changedAt.getTime(),
};
