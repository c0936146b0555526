import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ImportRefusal } from "../types.ts";
import { type PackedParts, unpackBounded } from "../unpack.ts";

/** A page, and the files beside it by their path from the page's folder. */
export type PageFiles = { page: Uint8Array; beside: PackedParts };

/** What a file holds: a page by itself, or packed with its pictures. Of several pages in it the one nearest to the top counts,
 *  `index` before others. Refuses: DamagedFile, FileUnpacksTooLarge, NothingInFile (no page in it). */
export function pageFilesOf(file: Uint8Array): Result<PageFiles, ImportRefusal> {
  if (!String.fromCharCode(...file.subarray(0, 4)).startsWith("PK\x03\x04"))
    return ok({ page: file, beside: new Map() });
  const parts = unpackBounded(file, { isMarkup: isPage, isPicture });
  if (!parts.ok) return parts;
  const [name] = [...parts.value.keys()].filter(isPage).toSorted(byPlace);
  const page = name === undefined ? undefined : parts.value.get(name);
  if (name === undefined || !page) return refuse({ kind: "NothingInFile" });
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  const beside = [...parts.value].filter(([path]) => path.startsWith(folder) && !isPage(path));
  return ok({ page, beside: new Map(beside.map(([path, bytes]) => [path.slice(folder.length), bytes])) });
}

function isPage(name: string): boolean {
  return /\.x?html?$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name);
}

function isPicture(name: string): boolean {
  return /\.(png|jpe?g|gif|webp)$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name);
}

function byPlace(one: string, other: string): number {
  const weight = (name: string) => name.split("/").length * 2 - (/(^|\/)index\.x?html?$/i.test(name) ? 1 : 0);
  return weight(one) - weight(other) || (one < other ? -1 : 1);
}
