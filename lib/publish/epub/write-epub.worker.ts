import type { PrintMatter } from "../print-matter.ts";
import { writeEpub } from "./write-epub.ts";

/** Writes a book in a thread of its own. */
export function run(matter: PrintMatter): Uint8Array {
  return writeEpub(matter);
}
