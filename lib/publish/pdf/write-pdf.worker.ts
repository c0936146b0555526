import type { PdfMatter, WrittenPdf } from "./types.ts";
import { writePdf } from "./write-pdf.ts";

/** Typesets in a process of its own (`runInProcess`). */
export function run(matter: PdfMatter): WrittenPdf {
  return writePdf(matter);
}
