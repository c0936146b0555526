/**
 * Rows as a CSV file (RFC 4180, UTF-8 with a mark that spreadsheets read). What a spreadsheet would take for a formula
 * is kept from being one by an apostrophe before it, as OWASP advises.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toField).join(",")}\r\n`).join("")}`;
}

function toField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[\s]*[=+\-@\t\r\n|%]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
