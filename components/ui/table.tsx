import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. One column has it. */
  isRowHeader?: boolean;
  align?: "start" | "end";
};

export type TableProps<Row> = {
  /** What the table holds; read out, and the name of its scrolling box. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A dense list with columns. Scrolls in its own box where it is wider than the page, by keyboard as well. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-start text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge">
            {columns.map(({ key, header, align }) => (
              <th key={key} scope="col" className={cellStyle(align, "font-semibold text-quiet")}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line hover:bg-sunken">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (!column.isRowHeader) return <td className={cellStyle(column.align)}>{content}</td>;
  return (
    <th scope="row" className={cellStyle(column.align, "min-w-24 font-medium")}>
      {content}
    </th>
  );
}

function cellStyle(align: "start" | "end" = "start", more?: string): string {
  return classNames(
    "px-3 py-2 align-top first:ps-0 last:pe-0",
    align === "end" ? "text-end" : "text-start",
    more,
  );
}
