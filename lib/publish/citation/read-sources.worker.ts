import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { type CslItem, cslItemSchema } from "#lib/editor/csl-item.ts";
import { completeRis } from "./complete-ris.ts";
import { readCsl } from "./read-csl.ts";
import type { ReadSources } from "./read-sources.ts";
import { type SourceFormat, splitEntries, startOf } from "./split-entries.ts";
import { unkeptIn } from "./unkept-fields.ts";

/** Reads a file of sources, entry by entry; nothing is fetched. Run by `runBounded`: it is a stranger's file. */
export function run({ text, limit }: { text: string; limit: number }): ReadSources {
  const split = splitEntries(text.replace(/^\uFEFF/, ""), limit);
  if (!split) return { kind: "unknown" };
  const { format, entries, broken } = split;
  if (entries.length + broken.length > limit) return { kind: "too-many", limit };
  const items: CslItem[] = [];
  const unread = [...broken];
  for (const entry of entries) {
    const read = readEntry(entry, format);
    if (read.length > 0) items.push(...read);
    else unread.push(startOf(entry));
  }
  return { kind: "read", format, items, unread, unkept: unkeptIn(entries, format) };
}

/** @returns none for what cannot be read, or says nothing */
function readEntry(entry: string, format: SourceFormat): CslItem[] {
  try {
    return readers[format](entry).flatMap((item) => readItem(item) ?? []);
  } catch {
    // The library signals a bad entry by whatever exception it stumbles into, the depth of the stack included.
    return [];
  }
}

// The names of fields in BibLaTeX are those of BibTeX and more.
const readers: Record<SourceFormat, (entry: string) => unknown[]> = {
  csl: (entry) => [JSON.parse(entry)],
  bibtex: (entry) => plugins.input.chain(entry, { forceType: "@biblatex/text", generateGraph: false }),
  ris: (entry) =>
    plugins.input
      .chain(entry, { forceType: "@ris/file", generateGraph: false })
      .map((item) => completeRis(item, entry)),
};

function readItem(item: unknown): CslItem | null {
  const { data } = cslItemSchema.safeParse(readCsl(item));
  return data && (data.title || data["container-title"] || data.author) ? data : null;
}
