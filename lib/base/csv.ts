/**
 * Rows as a CSV file (RFC 4180, UTF-8 with a mark that spreadsheets read). What a spreadsheet would take for a formula
 * is kept from being one by an apostrophe before it, as OWASP advises.
 */
export function toCsv(rows: readonly CsvRow[]): string {
  return csvMark + csvLines(rows);
}

export type CsvRow = readonly (string | number)[];

/** What a file that is written bit by bit begins with. */
export const csvMark = "\uFEFF";

/** Some rows of such a file. */
export function csvLines(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map(toField).join(",")}\r\n`).join("");
}

/** Where a formula would begin: with the cell, or where a spreadsheet sees another, whose cells end at a semicolon or a tab and
 *  which then takes quotation marks for words. */
const formulas = /^(?=\s*[=+\-@|%]|[\t\r\n])|(?<=[;\t\r\n])(?=[" ]*[=+\-@|%])/g;

function toField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = value.replaceAll(formulas, "'");
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
