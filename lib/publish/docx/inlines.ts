import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Inline, Note, Style, Tracked, Words } from "../types.ts";
import { changeAttributes, isTaken, marked, TakenText } from "./changes.ts";
import { formulaOf } from "./formulas.ts";
import { characterStyle } from "./styles.ts";
import type { WordWriting } from "./writing.ts";

/** What stands in a line, as runs of Word. */
export function writeInlines(inlines: Inline[], writing: WordWriting): ParagraphChild[] {
  return inlines.flatMap((inline) => writeInline(inline, writing));
}

/** A note's own paragraph. */
export function writeNote({ content }: Note, writing: WordWriting): { children: Paragraph[] } {
  // A conversation about words in a note stands at its reference: Word takes none in notes.
  const silent = { ...writing, threads: { ...writing.threads, around: keep } };
  return { children: [new Paragraph({ children: writeInlines(content, silent) })] };
}

function keep(_threads: readonly string[], written: ParagraphChild[]): ParagraphChild[] {
  return written;
}

function writeInline(inline: Inline, writing: WordWriting): ParagraphChild[] {
  if (inline.kind === "link") return [linkOf(inline.href, inline.content, writing)];
  const written = marked(runOf(inline, writing), inline.tracked, writing);
  return writing.threads.around(inline.threads ?? [], [written]);
}

function linkOf(href: string, content: Words[], writing: WordWriting): ParagraphChild {
  return new ExternalHyperlink({
    link: href,
    children: content.flatMap((words) =>
      writing.threads.around(words.threads ?? [], [
        marked(wordsRun(words, writing, { style: "Hyperlink" }), words.tracked, writing),
      ]),
    ),
  });
}

function runOf(inline: Exclude<Inline, { kind: "link" }>, writing: WordWriting): ParagraphChild {
  switch (inline.kind) {
    case "words":
      return wordsRun(inline, writing);
    case "break":
      return new TextRun({ break: 1 });
    case "note":
      return new FootnoteReferenceRun(inline.number);
    case "formula":
      return formulaOf(inline.latex);
  }
}

function wordsRun({ text, styles, tracked }: Words, writing: WordWriting, look: IRunOptions = {}): TextRun {
  const reformat = tracked?.find(({ kind }) => kind === "reformat");
  return new TextRun({
    ...look,
    ...formOf(styles),
    ...(reformat && { revision: revisionOf(reformat, writing) }),
    ...(isTaken(tracked) ? { children: [new TakenText(text)] } : { text }),
  });
}

function revisionOf(reformat: Tracked, writing: WordWriting) {
  return { ...formOf(reformat.before ?? []), ...changeAttributes(reformat, writing) };
}

function formOf(styles: Style[]) {
  return {
    ...(styles.includes("bold") && { bold: true }),
    ...(styles.includes("italic") && { italics: true }),
    ...(styles.includes("strike") && { strike: true }),
    ...(styles.includes("code") && { style: characterStyle.code }),
  };
}
