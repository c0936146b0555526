import { type UnzipFileInfo, unzipSync } from "fflate";
import { ok, type Result, refuse } from "#lib/base/result.ts";

/** The parts of a packed file by their name in it. */
export type PackedParts = Map<string, Uint8Array>;

export type UnpackRefusal = { kind: "DamagedFile" | "FileUnpacksTooLarge" };

/** What of a packed file is wanted, and which of it is a picture: markup has a bound of its own. */
export type Wanted = { isMarkup(name: string): boolean; isPicture(name: string): boolean };

const most = {
  entries: 3000,
  /** Markup of one part: 50,000 words with all Word writes around them are a fifth of this. */
  markupBytes: 60_000_000,
  /** All parts together, pictures among them. */
  bytes: 200_000_000,
  /** Markup shrinks to a tenth or twentieth; what shrinks more says the same thing over and over. */
  ratio: 200,
};

/** Unpacks what is wanted of a file, after looking at what it says it holds. Refuses: DamagedFile, FileUnpacksTooLarge. */
export function unpackBounded(file: Uint8Array, wanted: Wanted): Result<PackedParts, UnpackRefusal> {
  const size = { entries: 0, bytes: 0, exceeded: false };
  const isWanted = ({ name }: UnzipFileInfo) => wanted.isMarkup(name) || wanted.isPicture(name);
  try {
    const parts = unzipSync(file, { filter: (entry) => isWanted(entry) && fits(entry, wanted, size) });
    return size.exceeded ? refuse({ kind: "FileUnpacksTooLarge" }) : ok(new Map(Object.entries(parts)));
  } catch {
    return refuse({ kind: size.exceeded ? "FileUnpacksTooLarge" : "DamagedFile" });
  }
}

type Size = { entries: number; bytes: number; exceeded: boolean };

/** What the directory says is checked before a byte is unpacked; the unpacked bytes never exceed what it says. */
function fits(entry: UnzipFileInfo, { isPicture }: Wanted, size: Size): boolean {
  size.entries += 1;
  // What is not packed is copied as long as it is, whatever it says to become; entries may share their bytes.
  size.bytes += Math.max(entry.originalSize, entry.size);
  const tooDense = entry.originalSize > 1_000_000 && entry.originalSize > most.ratio * entry.size;
  if (
    size.entries > most.entries ||
    size.bytes > most.bytes ||
    tooDense ||
    (!isPicture(entry.name) && entry.originalSize > most.markupBytes)
  )
    size.exceeded = true;
  return !size.exceeded;
}
