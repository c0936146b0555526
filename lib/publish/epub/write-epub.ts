import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { PrintMatter } from "../print-matter.ts";
import { element, xmlFile } from "../xml/element.ts";
import { pictureFile } from "./blocks.ts";
import { type Chapter, chaptersOf } from "./chapters.ts";
import { type BookFile, navigationPage, packageFile, xhtml } from "./package.ts";
import { bibliographyPage, chapterPage, colophonPage, logoFile, titlePage } from "./pages.ts";

const style = readFileSync(join(import.meta.dirname, "book.css"), "utf8");

/**
 * An edition as an EPUB 3 book: a file for each chapter with its notes, contents, pictures, bibliography, colophon. The same matter
 * gives the same bytes.
 */
export function writeEpub(matter: PrintMatter): Uint8Array<ArrayBuffer> {
  const chapters = chaptersOf(matter.model.blocks).map((chapter) => ({
    ...chapter,
    text: chapterPage(chapter, matter),
  }));
  const bibliography = bibliographyPage(matter);
  const files: BookFile[] = [
    { ...page("nav.xhtml", null), properties: "nav" },
    page("title.xhtml", null),
    ...chapters.map(chapterFile),
    ...(bibliography ? [page("bibliography.xhtml", matter.labels.bibliography)] : []),
    page("colophon.xhtml", matter.labels.colophon),
    { ...page("book.css", null), type: "text/css" },
    ...pictureFiles(matter),
    ...logoFiles(matter),
  ];
  const book: Zippable = {
    // First, and as it is: by this the file is known.
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(container),
    "book/package.opf": strToU8(packageFile(matter, files)),
    "book/nav.xhtml": strToU8(navigationPage(matter, files)),
    "book/title.xhtml": strToU8(titlePage(matter)),
    ...Object.fromEntries(chapters.map(({ file, text }) => [`book/${file}`, strToU8(text)])),
    ...(bibliography && { "book/bibliography.xhtml": strToU8(bibliography) }),
    "book/colophon.xhtml": strToU8(colophonPage(matter)),
    "book/book.css": strToU8(styleOf(matter)),
    ...pictureBytes(matter),
  };
  // The format cannot say a time before 1980; local midnight, because it knows no zones.
  return new Uint8Array(zipSync(book, { mtime: new Date(1980, 0, 1) }));
}

const container = xmlFile(
  element(
    "container",
    { version: "1.0", xmlns: "urn:oasis:names:tc:opendocument:xmlns:container" },
    element(
      "rootfiles",
      {},
      element("rootfile", {
        "full-path": "book/package.opf",
        "media-type": "application/oebps-package+xml",
      }),
    ),
  ),
);

function page(file: string, title: string | null): BookFile {
  return { file, type: xhtml, title, contents: [], properties: null };
}

function chapterFile(chapter: Chapter & { text: string }): BookFile {
  const { file, contents, text } = chapter;
  const title = contents[0]?.text || null;
  return { ...page(file, title), contents, properties: text.includes("<math") ? "mathml" : null };
}

function pictureFiles(matter: PrintMatter): BookFile[] {
  return Object.entries(matter.pictures).flatMap(([id, { type }]) => {
    const file = pictureFile(id, matter);
    return file ? [{ ...page(file, null), type: `image/${type}` }] : [];
  });
}

function logoFiles({ logo }: PrintMatter): BookFile[] {
  return logo ? [{ ...page(logoFile(logo), null), type: `image/${logo.type}` }] : [];
}

/** Lines in the institution's colour. Words are left in the reader's own, who may have chosen another ground. */
function styleOf({ accent }: PrintMatter): string {
  return `${style}.cover {\n  border-top: 0.4em solid ${accent};\n  padding-top: 1em;\n}\n.box {\n  border-color: ${accent};\n}\n`;
}

function pictureBytes(matter: PrintMatter): Zippable {
  const files = Object.entries(matter.pictures).map(
    ([id, { bytes }]) => [pictureFile(id, matter), bytes] as const,
  );
  if (matter.logo) files.push([logoFile(matter.logo), matter.logo.bytes]);
  return Object.fromEntries(
    files.map(([file, bytes]) => [`book/${file}`, [bytes, { level: 0 as const }] as const]),
  );
}
