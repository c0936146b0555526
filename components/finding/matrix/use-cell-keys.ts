"use client";
import { type RefObject, useEffect } from "react";

const steps: Record<string, [down: number, along: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/**
 * Lets the keyboard go through a table cell by cell: the table is one stop of Tab, arrows move inside it. Without script
 * it stays the plain table that it is.
 */
export function useCellKeys(ref: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const table = ref.current;
    if (!table) return;
    table.setAttribute("role", "grid");
    enter(table, cellAt(table, 1, 1), { focus: false });
    const onKey = (event: KeyboardEvent) => move(table, event);
    const onFocus = ({ target }: FocusEvent) => {
      const cell = (target as HTMLElement).closest<HTMLTableCellElement>("td, th");
      if (cell) enter(table, cell, { focus: false });
    };
    table.addEventListener("keydown", onKey);
    table.addEventListener("focusin", onFocus);
    return () => {
      table.removeEventListener("keydown", onKey);
      table.removeEventListener("focusin", onFocus);
    };
  }, [ref]);
}

function move(table: HTMLTableElement, event: KeyboardEvent): void {
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>("td, th");
  const row = cell?.parentElement as HTMLTableRowElement | undefined;
  if (!cell || !row || event.altKey || event.metaKey) return;
  const next = target(table, { row: row.rowIndex, column: cell.cellIndex, event });
  if (!next) return;
  event.preventDefault();
  enter(table, next, { focus: true });
}

function target(
  table: HTMLTableElement,
  { row, column, event }: { row: number; column: number; event: KeyboardEvent },
): HTMLTableCellElement | null {
  const lastRow = table.rows.length - 1;
  const lastColumn = (table.rows[row]?.cells.length ?? 1) - 1;
  if (event.key === "Home") return cellAt(table, event.ctrlKey ? 0 : row, 0);
  if (event.key === "End") return cellAt(table, event.ctrlKey ? lastRow : row, lastColumn);
  if (event.key === "Enter" && event.target instanceof HTMLTableCellElement) {
    event.target.querySelector("a")?.click();
    return null;
  }
  const step = steps[event.key];
  if (!step) return null;
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return cellAt(table, within(row + step[0], lastRow), within(column + step[1], lastColumn));
}

function cellAt(table: HTMLTableElement, row: number, column: number): HTMLTableCellElement | null {
  return table.rows[row]?.cells[column] ?? table.rows[0]?.cells[0] ?? null;
}

/** Makes a cell the one that Tab comes to. Links in cells stay stops of their own only where they are headers. */
function enter(table: HTMLTableElement, cell: HTMLTableCellElement | null, { focus }: { focus: boolean }) {
  if (!cell) return;
  for (const before of table.querySelectorAll("[tabindex='0']")) before.setAttribute("tabindex", "-1");
  cell.setAttribute("tabindex", "0");
  if (focus) cell.focus();
}
