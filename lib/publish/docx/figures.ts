import { ImageRun, Paragraph, type ParagraphChild } from "docx";
import type { FigureBlock } from "../types.ts";
import { writeCaption } from "./captions.ts";
import { paragraphStyle } from "./styles.ts";
import type { WordWriting } from "./writing.ts";

/** As wide as the text, and no higher than most of a page, in pixels of a screen. */
const widest = 600;
const highest = 800;

/** A picture with what is read out in its place, its caption under it, then whose it is. */
export function writeFigure(figure: FigureBlock, writing: WordWriting): Paragraph[] {
  const { labels } = writing.options;
  const credit = new Paragraph({ style: paragraphStyle.credit, text: figure.credit });
  return [
    ...pictureOf(figure, writing).map((picture) => new Paragraph({ keepNext: true, children: [picture] })),
    writeCaption(figure.caption, labels.figure, writing),
    ...(figure.credit === "" ? [] : [credit]),
  ];
}

function pictureOf({ picture, alt, caption }: FigureBlock, { options }: WordWriting): ParagraphChild[] {
  const printed = picture && options.pictures[picture.id];
  if (!printed) return [];
  const scale = Math.min(1, widest / printed.width, highest / printed.height);
  return [
    new ImageRun({
      type: printed.type === "png" ? "png" : "jpg",
      data: printed.bytes,
      transformation: {
        width: Math.round(printed.width * scale),
        height: Math.round(printed.height * scale),
      },
      altText: { name: `${options.labels.figure} ${caption.number}`, description: alt },
    }),
  ];
}
