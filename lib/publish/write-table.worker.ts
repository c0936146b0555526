import type { TableRequest } from "./table-file.ts";

/** Writes a table as a file in a thread of its own: three thousand rows keep a processor busy for seconds. */
export async function run({ table, format }: TableRequest): Promise<Uint8Array> {
  if (format === "xlsx") return (await import("./sheet/write-sheet.ts")).writeSheet(table);
  return (await import("./docx/write-table-file.ts")).writeTableFile(table);
}
