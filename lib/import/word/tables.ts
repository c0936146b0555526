import type { NodeJson } from "#lib/editor/document-json.ts";
import { type Entry, readEntries } from "./entries.ts";
import type { Reading } from "./reading.ts";
import type { WordCell, WordRow, WordTable } from "./tree.ts";

const widest = 60;

/** What stands in a cell, as blocks that may stand there. */
export type ReadCell = (entries: Entry[]) => NodeJson[];

/** Reads a table. A table in a cell is taken apart: its words stay, one paragraph after the other. */
export function readTable(table: WordTable, reading: Reading, blocksOf: ReadCell): NodeJson[] {
  const rows = table.children.filter((row) => row.type === "tableRow" && row.children.length > 0);
  if (rows.length === 0) return [];
  const read = rows.map((row, index) => readRow(row, { rowsLeft: rows.length - index, reading, blocksOf }));
  return [{ type: "table", attrs: { id: reading.newId() }, content: rectangular(read, reading) }];
}

type Place = { rowsLeft: number; reading: Reading; blocksOf: ReadCell };

function readRow(row: WordRow, place: Place): NodeJson {
  const cells = row.children.filter((cell) => cell.type === "tableCell");
  return { type: "tableRow", content: cells.map((cell) => readCell(cell, row, place)) };
}

function readCell(cell: WordCell, row: WordRow, { rowsLeft, reading, blocksOf }: Place): NodeJson {
  const entries = readEntries(cell.children, reading);
  const lines = entries.filter((entry) => entry.kind === "line");
  const saysHeader = lines.length > 0 && lines.every(({ role }) => role.kind === "headerCell");
  if (lines.length < entries.length) reading.losses.add("nestedTables");
  return {
    type: row.isHeader || saysHeader ? "tableHeader" : "tableCell",
    attrs: { colspan: span(cell.colSpan, widest), rowspan: span(cell.rowSpan, rowsLeft) },
    content: blocksOf(entries),
  };
}

function span(value: number, most: number): number {
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), most) : 1;
}

/** Every row as wide as the widest, cells that reach down from above counted: Word allows ragged tables. */
function rectangular(rows: NodeJson[], reading: Reading): NodeJson[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const { attrs } of row.content ?? [])
      for (let below = 0; below < Number(attrs?.rowspan); below += 1)
        widths[index + below] = (widths[index + below] ?? 0) + Number(attrs?.colspan);
  });
  const width = Math.max(...widths);
  return rows.map((row, index) => {
    const missing = width - (widths[index] ?? 0);
    if (missing === 0) return row;
    const filler = Array.from({ length: missing }, () => emptyCell(reading));
    return { ...row, content: [...(row.content ?? []), ...filler] };
  });
}

function emptyCell({ newId }: Reading): NodeJson {
  return {
    type: "tableCell",
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: "paragraph", attrs: { id: newId() } }],
  };
}
