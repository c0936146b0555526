import type { NodeJson } from "#lib/editor/document-json.ts";
import type { Block, Caption, TableCell, TableRow } from "./types.ts";

/** Reads a table, which may hang under a caption. A header cell in a row of header cells is the header of its column, any other of its row. */
export function readTable(
  node: NodeJson,
  caption: Caption | null,
  readCell: (nodes: NodeJson[]) => Block[],
): Block[] {
  const rows = (node.content ?? [])
    .map((row) => readRow(row, readCell))
    .filter((row) => row.cells.length > 0);
  return rows.length > 0 ? [{ kind: "table", caption, rows }] : [];
}

function readRow(row: NodeJson, readCell: (nodes: NodeJson[]) => Block[]): TableRow {
  const cells = row.content ?? [];
  const scope = cells.every(isHeader) ? "col" : "row";
  return {
    cells: cells.map(
      (cell): TableCell => ({
        scope: isHeader(cell) ? scope : null,
        colspan: span(cell.attrs?.colspan),
        rowspan: span(cell.attrs?.rowspan),
        blocks: readCell(cell.content ?? []),
      }),
    ),
  };
}

function isHeader(cell: NodeJson) {
  return cell.type === "tableHeader";
}

function span(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 100 ? value : 1;
}

/** How many rows at the top hold nothing but the names of columns; at least one row is left under them. */
export function headRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex(({ cells }) => cells.some(({ scope }) => scope !== "col"));
  return Math.max(0, first === -1 ? rows.length - 1 : first);
}
