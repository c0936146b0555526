import type { Figure } from "./figures.ts";

const heads = ["", "n", "p50", "p95", "p99", "unit", "target"];
const leftAligned = new Set([0, 5, 6]);

/** The figures of one bench as lines of text: a title, heads, one row a figure. */
export function drawTable(title: string, figures: readonly Figure[]): string {
  const rows = [[title, ...heads.slice(1)], ...figures.map(rowOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => drawRow(row, widths)).join("\n");
}

/** Three digits that mean something, and no more than two behind the point. */
export function shownNumber(value: number | null): string {
  if (value === null) return "";
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}

function rowOf({ what, n, p50, p95, p99, unit, target }: Figure): string[] {
  return [`  ${what}`, String(n), shownNumber(p50), shownNumber(p95), shownNumber(p99), unit, target];
}

function drawRow(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return leftAligned.has(column) ? cell.padEnd(width) : cell.padStart(width);
  });
  return cells.join("  ").trimEnd();
}
