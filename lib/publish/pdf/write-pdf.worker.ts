import type { PrintMatter } from "../print-matter.ts";
import type { WrittenPdf } from "./types.ts";
import { writePdf } from "./write-pdf.ts";

/** Typesets in a process of its own (`runInProcess`). */
export function run(matter: PrintMatter): WrittenPdf {
  return writePdf(matter);
}
