/** A picture that we draw for a file, and the same in words. */
export type PrintDrawing = {
  title: string;
  intro: string;
  /** An SVG file without scripts, links and fonts; null where it would be too small to read or too high for a page. */
  svg: string | null;
  /** What the picture is, for whoever does not see it: the table says all of it. */
  alt: string;
  table: DrawingTable;
};

/** Cells hold lines. `widths`: shares of the width, 0 for as wide as the words. */
export type DrawingTable = { head: string[]; widths: number[]; rows: DrawnLine[][][] };

/** `href` null: plain words. */
export type DrawnLine = { text: string; href: string | null };
