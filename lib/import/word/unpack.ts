import { type UnzipFileInfo, unzipSync } from "fflate";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ImportRefusal } from "../types.ts";

/** The parts of a Word file by their name in it. */
export type WordParts = Map<string, Uint8Array>;

const most = {
  entries: 3000,
  /** Markup of one part: 50,000 words with all Word writes around them are a fifth of this. */
  markupBytes: 60_000_000,
  /** All parts together, pictures among them. */
  bytes: 200_000_000,
  /** Markup shrinks to a tenth or twentieth; what shrinks more says the same thing over and over. */
  ratio: 200,
};

/** Unpacks a Word file, after looking at what it says it holds. Only markup and pictures are unpacked.
 *  Refuses: NotAWordFile, DamagedFile, FileUnpacksTooLarge. */
export function unpackWord(file: Uint8Array): Result<WordParts, ImportRefusal> {
  const size = { entries: 0, bytes: 0, exceeded: false };
  try {
    const parts = unzipSync(file, { filter: (entry) => isWanted(entry) && fits(entry, size) });
    if (size.exceeded) return refuse({ kind: "FileUnpacksTooLarge" });
    return isWord(parts) ? ok(new Map(Object.entries(parts))) : refuse({ kind: "NotAWordFile" });
  } catch {
    return refuse({ kind: size.exceeded ? "FileUnpacksTooLarge" : "DamagedFile" });
  }
}

function isWanted({ name }: UnzipFileInfo): boolean {
  return /\.(xml|rels)$/i.test(name) || /^word\/media\//i.test(name);
}

/** What the directory says is checked before a byte is unpacked; the unpacked bytes never exceed what it says. */
function fits(entry: UnzipFileInfo, size: { entries: number; bytes: number; exceeded: boolean }): boolean {
  size.entries += 1;
  // What is not packed is copied as long as it is, whatever it says to become; entries may share their bytes.
  size.bytes += Math.max(entry.originalSize, entry.size);
  const isMarkup = !/^word\/media\//i.test(entry.name);
  const tooDense = entry.originalSize > 1_000_000 && entry.originalSize > most.ratio * entry.size;
  if (
    size.entries > most.entries ||
    size.bytes > most.bytes ||
    tooDense ||
    (isMarkup && entry.originalSize > most.markupBytes)
  )
    size.exceeded = true;
  return !size.exceeded;
}

function isWord(parts: Record<string, Uint8Array>): boolean {
  return parts["word/document.xml"] !== undefined || parts["[Content_Types].xml"] !== undefined;
}
