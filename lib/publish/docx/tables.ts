import { Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import type { Block, TableCell as Cell } from "../types.ts";
import { paragraphStyle } from "./styles.ts";

/** Between the margins of an A4 page, in twentieths of a point. */
const textWidth = 9026;

type TableBlock = Extract<Block, { kind: "table" }>;

/** A table whose header rows Word repeats on every page.
 *  @param writeCell writes what stands in a cell; `style` is that of its paragraphs */
export function writeTable(
  { rows }: TableBlock,
  writeCell: (blocks: Block[], style: string | undefined) => (Paragraph | Table)[],
): Table {
  const width = Math.max(...rows.map(({ cells }) => cells.reduce((sum, { colspan }) => sum + colspan, 0)));
  const firstBodyRow = rows.findIndex(({ cells }) => cells.some(({ scope }) => scope !== "col"));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: width }, () => Math.floor(textWidth / width)),
    rows: rows.map(
      ({ cells }, index) =>
        new TableRow({
          ...((firstBodyRow < 0 ? index === 0 : index < firstBodyRow) && { tableHeader: true }),
          cantSplit: true,
          children: cells.map((cell) => tableCell(cell, writeCell)),
        }),
    ),
  });
}

function tableCell(
  { scope, colspan, rowspan, blocks }: Cell,
  writeCell: (blocks: Block[], style: string | undefined) => (Paragraph | Table)[],
): TableCell {
  const style = scope ? paragraphStyle.headerCell : undefined;
  const children = writeCell(blocks, style);
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: children.length > 0 ? children : [new Paragraph({ ...(style && { style }) })],
  });
}
