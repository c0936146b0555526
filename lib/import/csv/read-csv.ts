import { CsvError, parse } from "csv-parse/sync";
import { ok, type Result, refuse } from "#lib/base/result.ts";

/** The cells of one row, and the line of the text it begins on, from 1. */
export type CsvRow = { line: number; cells: string[] };

/** The text breaks off inside quotation marks, or is no table at all. `line`: where. */
export type CsvUnreadable = { kind: "CsvUnreadable"; line: number };

/**
 * The rows of a table as text (RFC 4180), with commas, semicolons or tabs between its cells, whichever its first line has most of;
 * a mark of the encoding before it does not matter. Empty rows are left out, space around cells is not theirs.
 * @param mostRows no more are read
 * Refuses: CsvUnreadable.
 */
export function readCsv(text: string, mostRows: number): Result<CsvRow[], CsvUnreadable> {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: longestRow,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostRows,
      trim: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const rows = records.map(({ info, record }) => ({ line: firstLine(info.lines, record), cells: record }));
    return ok(rows.filter(({ cells }) => cells.some((cell) => cell !== "")));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ kind: "CsvUnreadable", line: typeof error.lines === "number" ? error.lines : 1 });
  }
}

const longestRow = 20_000;

/** The parser tells the line a row ends on. */
function firstLine(last: number, cells: readonly string[]): number {
  return last - cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

function delimiterOf(text: string): string {
  const first =
    text
      .replace(/^\uFEFF/, "")
      .trimStart()
      .split("\n", 1)[0] ?? "";
  const plain = first.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: plain.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}
