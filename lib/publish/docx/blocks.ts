import {
  Bookmark,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from "docx";
import type { FindingReference, PaperReference } from "../references.ts";
import type { Block, ExchangeBlock, HeadingBlock } from "../types.ts";
import { type Box, styleIn } from "./boxes.ts";
import { writeCaption } from "./captions.ts";
import { changeAttributes } from "./changes.ts";
import { writeFigure } from "./figures.ts";
import { formulaOf } from "./formulas.ts";
import { writeInlines } from "./inlines.ts";
import { type ListPlace, placeOf, questionPlace } from "./lists.ts";
import { paragraphStyle } from "./styles.ts";
import { writeTable } from "./tables.ts";
import type { WordWriting } from "./writing.ts";

/** Where a block stands: in which boxes, in which list, in a cell of which style. */
export type Place = {
  boxes: readonly Box[];
  list: ListPlace | null;
  /** How many lists are around. */
  depth: number;
  style?: string;
};

/** In no box and no list. */
export const atTop: Place = { boxes: [], list: null, depth: 0 };

/** Blocks of the model as blocks of a Word file. */
export function writeBlocks(blocks: Block[], place: Place, writing: WordWriting): (Paragraph | Table)[] {
  return blocks.flatMap((block) => writeBlock(block, place, writing));
}

function writeBlock(block: Block, place: Place, writing: WordWriting): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [paragraph(block, { ...lineOf(block, writing), heading: headingLevels[block.level] }, writing)];
    case "paragraph":
      return [paragraph(block, { ...lineOf(block, writing), ...lookOf(place) }, writing)];
    case "list":
      return writeList(block, place, writing);
    case "quotation":
      return boxed("quote", block.blocks, { place, writing });
    case "callout":
      return boxed("callout", block.blocks, { place, writing });
    case "rule":
      return [new Paragraph({ style: paragraphStyle.rule })];
    case "table":
      return writeTableBlock(block, writing);
    case "figure":
      return writeFigure(block, writing);
    case "exchange":
      return writeExchange(block, writing);
    case "formula":
      return [new Paragraph({ style: paragraphStyle.formula, children: [formulaOf(block.latex)] })];
    case "finding":
      return writeFinding(block.finding, writing);
    case "paper":
      return writePaper(block.paper);
  }
}

const headingLevels: Record<HeadingBlock["level"], (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
};

type TextBlock = Extract<Block, { kind: "heading" | "paragraph" }>;

function lineOf({ content }: TextBlock, writing: WordWriting): { children: ParagraphChild[] } {
  const mark = writing.mark;
  writing.mark = null;
  const hidden = mark ? [new Bookmark({ id: mark, children: [] })] : [];
  return { children: [...hidden, ...writeInlines(content, writing)] };
}

/** A paragraph whose own end may be suggested: it was split here, or is to be joined to the next. */
function paragraph({ end }: TextBlock, options: IParagraphOptions, writing: WordWriting): Paragraph {
  if (!end) return new Paragraph(options);
  const attributes = changeAttributes(end, writing);
  const run = end.kind === "insertion" ? { insertion: attributes } : { deletion: attributes };
  return new Paragraph({ ...options, run });
}

function lookOf({ boxes, list, depth, style }: Place): IParagraphOptions {
  const named = style ?? styleIn(boxes);
  if (list) return { numbering: list, ...(named && { style: named }) };
  if (named) return { style: named };
  return depth > 0 ? { style: paragraphStyle.listContinue(Math.min(depth - 1, 4)) } : {};
}

/** Only the first paragraph of an item carries its number. */
function writeList(
  block: Extract<Block, { kind: "list" }>,
  place: Place,
  writing: WordWriting,
): (Paragraph | Table)[] {
  const list = placeOf(block, place.depth, writing.lists);
  const inside: Place = { ...place, list: null, depth: place.depth + 1 };
  return block.items.flatMap(([first, ...rest]) => {
    if (!first) return [];
    const opens = first.kind === "paragraph" ? [first] : [];
    const number = opens.length > 0 ? opens : [emptyParagraph];
    return [
      ...writeBlocks(number, { ...inside, list }, writing),
      ...writeBlocks(opens.length > 0 ? rest : [first, ...rest], inside, writing),
    ];
  });
}

const emptyParagraph: Block = { kind: "paragraph", blockId: null, content: [] };

function boxed(
  box: Box,
  blocks: Block[],
  { place, writing }: { place: Place; writing: WordWriting },
): (Paragraph | Table)[] {
  writing.mark = writing.nextBox(box);
  return writeBlocks(blocks, { ...place, boxes: [...place.boxes, box], list: null }, writing);
}

function writeTableBlock(
  block: Extract<Block, { kind: "table" }>,
  writing: WordWriting,
): (Paragraph | Table)[] {
  const inCell = (blocks: Block[], style: string | undefined) =>
    writeBlocks(blocks, { ...atTop, ...(style && { style }) }, writing);
  const { caption } = block;
  const above = caption ? [writeCaption(caption, writing.options.labels.table, writing)] : [];
  // Two tables without a paragraph between them would become one.
  return [...above, writeTable(block, inCell), new Paragraph({ spacing: { after: 0, line: 120 } })];
}

function writeExchange({ question, answer }: ExchangeBlock, writing: WordWriting): (Paragraph | Table)[] {
  const asked = new Paragraph({
    style: paragraphStyle.question,
    numbering: questionPlace(writing.lists),
    children: writeInlines(question, writing),
  });
  return [asked, ...writeBlocks(answer, { ...atTop, boxes: ["answer"] }, writing)];
}

function writeFinding(
  { number, statement, outcome }: FindingReference,
  { options }: WordWriting,
): Paragraph[] {
  const { finding, outcomes } = options.labels;
  const lead = [`${finding} ${number}`, ...(outcome ? [outcomes[outcome]] : [])].join(" · ");
  return [
    new Paragraph({
      style: paragraphStyle.finding,
      keepNext: true,
      children: [new TextRun({ text: lead, bold: true })],
    }),
    new Paragraph({ style: paragraphStyle.finding, text: statement }),
  ];
}

function writePaper({ title, authors, standfirst }: PaperReference): Paragraph[] {
  const lines = [authors.join(", "), standfirst].filter((each) => each !== "");
  return [
    new Paragraph({ style: paragraphStyle.finding, children: [new TextRun({ text: title, bold: true })] }),
    ...lines.map((text) => new Paragraph({ style: paragraphStyle.finding, text })),
  ];
}
