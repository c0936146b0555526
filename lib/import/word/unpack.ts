import { type Result, refuse } from "#lib/base/result.ts";
import type { ImportRefusal } from "../types.ts";
import { type PackedParts, unpackBounded } from "../unpack.ts";

/** The parts of a Word file by their name in it. */
export type WordParts = PackedParts;

/** Unpacks a Word file, after looking at what it says it holds. Only markup and pictures are unpacked.
 *  Refuses: NotAWordFile, DamagedFile, FileUnpacksTooLarge. */
export function unpackWord(file: Uint8Array): Result<WordParts, ImportRefusal> {
  const parts = unpackBounded(file, {
    isMarkup: (name) => /\.(xml|rels)$/i.test(name),
    isPicture: (name) => /^word\/media\//i.test(name),
  });
  return parts.ok && !isWord(parts.value) ? refuse({ kind: "NotAWordFile" }) : parts;
}

function isWord(parts: WordParts): boolean {
  return parts.has("word/document.xml") || parts.has("[Content_Types].xml");
}
