import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { PrintMatter } from "../print-matter.ts";
import { triedFormula } from "./formulas.ts";
import { drawingFile, fileOf, layOut } from "./lay-out.ts";
import type { WrittenPdf } from "./types.ts";
import { type Typesetter, typesetter } from "./typesetter.ts";

const template = readFileSync(join(import.meta.dirname, "edition.typ"), "utf8");

/** How many further texts what was worked out for one is kept. */
const keptTexts = 10;

/**
 * Typesets an edition: cover, contents, running heads, notes at the foot of their page, tables over pages, bibliography;
 * tagged for assistive technology. The same matter gives the same bytes. What cannot be made accessible (a figure without
 * an alternative text) is typeset all the same, and said in `warnings`; pictures of ours with words that could not be read out
 * are left to their tables.
 * Keeps a processor busy for seconds: to be run in a process of its own, which is quicker the second time.
 * Throws: Error with the typesetter's own words.
 */
export function writePdf(matter: PrintMatter): WrittenPdf {
  const written = typeset(matter);
  if (written.standard || matter.drawings.every(({ svg }) => svg === null)) return written;
  const drawings = matter.drawings.map((drawing) => ({ ...drawing, svg: null }));
  const inWords = typeset({ ...matter, drawings });
  return inWords.standard ? inWords : written;
}

function typeset(matter: PrintMatter): WrittenPdf {
  const setter = typesetter();
  const { typst, folder } = setter;
  const main = join(folder, "edition.typ");
  typst.resetShadow();
  putIn(matter, setter);
  typst.addSource(main, template);
  const compiled = typst.compile({ mainFilePath: main });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
  const written = print(document, matter, setter);
  typst.evictCache(keptTexts);
  return { ...written, pages: document.numOfPages };
}

function putIn(matter: PrintMatter, { typst, folder }: Typesetter) {
  const { logo, pictures, drawings } = matter;
  typst.mapShadow(join(folder, "data.json"), Buffer.from(JSON.stringify(layOut(matter, triedFormula))));
  if (logo) typst.mapShadow(join(folder, fileOf("logo", logo.type)), Buffer.from(logo.bytes));
  for (const [id, { type, bytes }] of Object.entries(pictures))
    typst.mapShadow(join(folder, fileOf(id, type)), Buffer.from(bytes));
  for (const [index, { svg }] of drawings.entries())
    if (svg !== null) typst.mapShadow(join(folder, drawingFile(index)), Buffer.from(svg));
}

/** For assistive technology first (PDF/UA-1), which refuses what it could not read out. */
function print(
  document: NodeTypstDocument,
  { date }: PrintMatter,
  { typst }: Typesetter,
): Omit<WrittenPdf, "pages"> {
  const creationTimestamp = Date.UTC(date.year, date.month - 1, date.day) / 1000;
  try {
    const bytes = typst.pdf(document, { pdfStandard: "ua-1", creationTimestamp });
    return { bytes, standard: "ua-1", warnings: [] };
  } catch (error) {
    const bytes = typst.pdf(document, { pdfStandard: "1.7", creationTimestamp });
    return { bytes, standard: null, warnings: [error instanceof Error ? error.message : String(error)] };
  }
}
