import { cleanText } from "./clean-text.ts";

/** A table that is to become a file of its own: words and numbers, nothing of who made it. */
export type TableFile = {
  title: string;
  /** What stands below the title, a line each. */
  about: string[];
  /** `share`: of the width, beside the others'. */
  columns: { heading: string; share: number }[];
  /** One value a column; a text may have several lines. */
  rows: (string | number)[][];
};

/** What a thread gets that writes one. */
export type TableRequest = { table: TableFile; format: TableFormat };

export const tableFormats = ["xlsx", "docx"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The lines of a value, each without what no file may carry. */
export function cleanLines(value: string): string[] {
  return value.split("\n").map(cleanText);
}
