import type { NodeJson } from "#lib/editor/document-json.ts";
import type { Reading } from "./reading.ts";
import { attribute, type HtmlElement, isElement } from "./tree.ts";

/** Rows of a table itself, not of one inside it. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.tagName) ? rowsOf(child) : [];
  });
}

export function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

/** A table that only puts things in their places: pages were built so once. */
export function isLayout(table: HtmlElement): boolean {
  const role = attribute(table, "role");
  return role === "presentation" || role === "none" || rowsOf(table).every((row) => cellsOf(row).length < 2);
}

const widest = 60;

/** Reads a table of data. @param blocksOf what stands in a cell, as blocks that may stand there */
export function readTable(
  table: HtmlElement,
  { newId }: Reading,
  blocksOf: (cell: HtmlElement) => NodeJson[],
): NodeJson[] {
  const rows = rowsOf(table).filter((row) => cellsOf(row).length > 0);
  const read = rows.map((row, index) => ({
    type: "tableRow",
    content: cellsOf(row).map((cell) => ({
      type: cell.tagName === "th" ? "tableHeader" : "tableCell",
      attrs: { colspan: span(cell, "colspan", widest), rowspan: span(cell, "rowspan", rows.length - index) },
      content: blocksOf(cell),
    })),
  }));
  return read.length > 0
    ? [{ type: "table", attrs: { id: newId() }, content: rectangular(read, newId) }]
    : [];
}

function span(cell: HtmlElement, name: string, most: number): number {
  const value = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), most) : 1;
}

type Row = { type: string; content: NodeJson[] };

/** Every row as wide as the widest, cells that reach down from above counted. */
function rectangular(rows: Row[], newId: () => string): Row[] {
  const widths = rows.map(() => 0);
  rows.forEach(({ content }, index) => {
    for (const { attrs } of content)
      for (let below = 0; below < Number(attrs?.rowspan); below += 1)
        widths[index + below] = (widths[index + below] ?? 0) + Number(attrs?.colspan);
  });
  const width = Math.max(...widths);
  return rows.map((row, index) => {
    const missing = Array.from({ length: width - (widths[index] ?? 0) }, () => emptyCell(newId));
    return { ...row, content: [...row.content, ...missing] };
  });
}

function emptyCell(newId: () => string): NodeJson {
  const content = [{ type: "paragraph", attrs: { id: newId() } }];
  return { type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content };
}
