import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { cleanText } from "../clean-text.ts";
import type { Model } from "../types.ts";
import { atTop, writeBlocks } from "./blocks.ts";
import { writeInlines, writeNote } from "./inlines.ts";
import { paragraphStyle, wordStyles } from "./styles.ts";
import type { WordExport } from "./types.ts";
import { newWordWriting, type WordWriting } from "./writing.ts";

/** Writes a model as a Word file (.docx): real headings, lists, notes with the numbers they have everywhere, tables,
 *  formulas, and where `options.working` is given comments and tracked changes in their authors' names. Nobody else
 *  is named in the file.
 *  Not the same bytes twice: the format dates itself. To be run in a bounded worker. */
export async function writeWord(model: Model, options: WordExport): Promise<Uint8Array> {
  const writing = newWordWriting(model, options);
  const children = [
    ...opening(options, writing),
    ...writeBlocks(model.blocks, atTop, writing),
    ...bibliographyOf(model, writing),
  ];
  const notes = model.notes.map((note) => [String(note.number), writeNote(note, writing)] as const);
  const authors = options.authors.map(cleanText).join("; ");
  const document = new Document({
    title: cleanText(options.title),
    creator: authors,
    lastModifiedBy: authors,
    styles: wordStyles,
    numbering: { config: [...writing.lists.kinds.values()] },
    footnotes: Object.fromEntries(notes),
    ...(writing.threads.comments.length > 0 && { comments: { children: writing.threads.comments } }),
    sections: [{ children, ...watermarkOf(options) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** In words, not as a picture: it is read out, and found by a search. */
function watermarkOf({ watermark }: WordExport) {
  if (!watermark) return {};
  const line = () => [new Paragraph({ alignment: "center", text: cleanText(watermark) })];
  return {
    headers: { default: new Header({ children: line() }) },
    footers: { default: new Footer({ children: line() }) },
  };
}

function opening({ title, authors }: WordExport, writing: WordWriting): Paragraph[] {
  const heading = new Paragraph({
    style: paragraphStyle.title,
    children: writing.threads.atTitle([new TextRun(cleanText(title))]),
  });
  const byline = cleanText(authors.join(" · "));
  return byline === "" ? [heading] : [heading, new Paragraph({ style: paragraphStyle.byline, text: byline })];
}

function bibliographyOf({ bibliography }: Model, writing: WordWriting): Paragraph[] {
  if (!bibliography || bibliography.entries.length === 0) return [];
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    text: cleanText(writing.options.labels.bibliography),
  });
  const entries = bibliography.entries.map(
    (entry) => new Paragraph({ style: paragraphStyle.bibliography, children: writeInlines(entry, writing) }),
  );
  return [heading, ...entries];
}
