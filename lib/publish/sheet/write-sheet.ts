import writeXlsxFile, { type Row } from "write-excel-file/node";
import { cleanLines, type TableFile } from "../table-file.ts";

/** Excel takes no longer text in a cell. */
const longestCell = 32_767;
/** Characters that the whole width shows at the usual size. */
const widthChars = 220;

/** Writes a table as a workbook (.xlsx) of one sheet: headings that stay in sight, wrapped texts, numbers as numbers. What begins
 *  like a formula is a text all the same. To be run in a bounded worker. */
export async function writeSheet({ title, about, columns, rows }: TableFile): Promise<Uint8Array> {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const head: Row[] = [
    [{ value: textOf(title), fontWeight: "bold", fontSize: 14 }],
    ...about.map((line) => [textOf(line)]),
    columns.map(({ heading }) => ({ value: textOf(heading), fontWeight: "bold" as const, wrap: true })),
  ];
  const body: Row[] = rows.map((row) => row.map(cellOf));
  const file = writeXlsxFile([...head, ...body], {
    columns: columns.map(({ share }) => ({ width: Math.ceil((share / all) * widthChars) })),
    stickyRowsCount: head.length,
    orientation: "landscape",
  });
  return new Uint8Array(await file.toBuffer());
}

function cellOf(value: string | number) {
  const top = { alignVertical: "top" as const };
  return typeof value === "number" ? { value, ...top } : { value: textOf(value), wrap: true, ...top };
}

function textOf(value: string): string {
  return cleanLines(value).join("\n").slice(0, longestCell);
}
