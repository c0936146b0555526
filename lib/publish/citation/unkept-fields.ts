import type { UnkeptField } from "./read-sources.ts";
import type { SourceFormat } from "./split-entries.ts";

/** How many entries have fields of each kind that is read past. */
export function unkeptIn(entries: string[], format: SourceFormat): Partial<Record<UnkeptField, number>> {
  const counts: Partial<Record<UnkeptField, number>> = {};
  for (const [field, pattern] of Object.entries(patterns[format])) {
    const count = entries.filter((entry) => pattern.test(entry)).length;
    if (count > 0) counts[field as UnkeptField] = count;
  }
  return counts;
}

const patterns: Record<SourceFormat, Record<UnkeptField, RegExp>> = {
  bibtex: {
    notes: /^\s*(note|annote|annotation)\s*=/im,
    files: /^\s*file\s*=/im,
    keywords: /^\s*keywords\s*=/im,
    abstracts: /^\s*abstract\s*=/im,
  },
  ris: {
    notes: /^(N1|RN) {1,2}- /m,
    files: /^L[1-4] {1,2}- /m,
    keywords: /^KW {1,2}- /m,
    abstracts: /^(AB|N2) {1,2}- /m,
  },
  csl: {
    notes: /"(note|annote)":"[^"]/,
    files: /"(attachments|file)":/,
    keywords: /"keyword":"[^"]/,
    abstracts: /"abstract":"[^"]/,
  },
};
