import type { TableRequest } from "./table-file.ts";

const everyRows = 100;

/** Writes a table as a file in a thread of its own: three thousand rows keep a processor busy for seconds.
 *  @param note hears how many rows of a Word file are written, after each hundred and at the end; a workbook is done before that
 *    would tell anything */
export async function run(
  { table, format }: TableRequest,
  note: (rows: number) => void,
): Promise<Uint8Array> {
  if (format === "xlsx") return (await import("./sheet/write-sheet.ts")).writeSheet(table);
  const { writeTableFile } = await import("./docx/write-table-file.ts");
  let rows = 0;
  return writeTableFile(table, () => {
    rows += 1;
    if (rows % everyRows === 0 || rows === table.rows.length) note(rows);
  });
}
