import {
  Document,
  type IContext,
  type IXmlableObject,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import { cleanText } from "../clean-text.ts";
import { cleanLines, type TableFile } from "../table-file.ts";
import { paragraphStyle, wordStyles } from "./styles.ts";

/** Between the margins of an A4 page on its side, in twentieths of a point. */
const textWidth = 14_458;
const margin = 1_190;

/** Writes a table as a Word file (.docx) on its side, its headings on every page. Nobody is named as its author. To be run in a
 *  bounded worker.
 *  @param onRow called for each row when it has been written; what is packed afterwards takes about a quarter of the time */
export async function writeTableFile(
  { title, about, columns, rows }: TableFile,
  onRow: () => void = () => undefined,
): Promise<Uint8Array> {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / all) * textWidth));
  const headings = columns.map(({ heading }) => heading);
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    rows: [headingsOf(headings), ...rows.map((row) => rowOf(row, onRow))],
  });
  const document = new Document({
    title: cleanText(title),
    creator: "",
    lastModifiedBy: "",
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: [
          new Paragraph({ style: paragraphStyle.title, text: cleanText(title) }),
          ...about.map((line) => new Paragraph({ style: paragraphStyle.byline, text: cleanText(line) })),
          table,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function headingsOf(headings: readonly string[]): TableRow {
  const children = headings.map((text) => cellOf([text], paragraphStyle.headerCell));
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function rowOf(row: readonly (string | number)[], onWritten: () => void): TableRow {
  return new CountedRow(
    row.map((value) => cellOf(cleanLines(String(value)))),
    onWritten,
  );
}

/** Says when it is written: the library does that long after a row was made, and takes most of its time for it. */
class CountedRow extends TableRow {
  private readonly onWritten: () => void;

  constructor(children: TableCell[], onWritten: () => void) {
    super({ children });
    this.onWritten = onWritten;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = super.prepForXml(context);
    this.onWritten();
    return written;
  }
}

function cellOf(lines: readonly string[], style?: string): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: lines.map((text) => new Paragraph({ ...(style && { style }), text: cleanText(text) })),
  });
}
