import { Paragraph, SimpleField, TextRun } from "docx";
import type { Caption } from "../types.ts";
import { writeInlines } from "./inlines.ts";
import { paragraphStyle } from "./styles.ts";
import type { WordWriting } from "./writing.ts";

/** A caption. Its number is a field, so that Word goes on counting. */
export function writeCaption(caption: Caption, label: string, writing: WordWriting): Paragraph {
  return new Paragraph({
    style: paragraphStyle.caption,
    keepNext: true,
    children: [
      new TextRun({ text: `${label} `, bold: true }),
      new SimpleField(`SEQ ${label} \\* ARABIC`, String(caption.number)),
      ...(caption.content.length > 0 ? [new TextRun(": ")] : []),
      ...writeInlines(caption.content, writing),
    ],
  });
}
