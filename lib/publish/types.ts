import type { FindingReference, PaperReference } from "./references.ts";

/** A document as it is printed. Plain data: it can be stored as JSON and read back. */
export type Model = {
  blocks: Block[];
  /** In the order of reference; the first has number 1. */
  notes: Note[];
  contents: ContentsEntry[];
  /** Findings and papers the document refers to and nobody could fill in, in order. */
  missing: MissingReference[];
};

export type Block =
  | HeadingBlock
  | { kind: "paragraph"; blockId: string | null; content: Inline[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quotation"; blocks: Block[] }
  | { kind: "rule" }
  | { kind: "table"; rows: TableRow[] }
  | { kind: "finding"; finding: FindingReference }
  | { kind: "paper"; paper: PaperReference };

/** `slug` is the heading's address in the page, unique in the document. */
export type HeadingBlock = {
  kind: "heading";
  level: 2 | 3 | 4;
  slug: string;
  blockId: string | null;
  content: Inline[];
};

export type TableRow = { cells: TableCell[] };

/** `scope` says what a header cell is the header of; null for a cell of data. */
export type TableCell = { scope: "col" | "row" | null; colspan: number; rowspan: number; blocks: Block[] };

export type Inline = Words | Link | { kind: "break" } | { kind: "note"; number: number };

export type Words = { kind: "words"; text: string; styles: Style[] };

/** `href` has passed `checkedHref`. */
export type Link = { kind: "link"; href: string; content: Words[] };

export type Style = "bold" | "italic" | "strike" | "code";

export type Note = { number: number; content: (Words | Link)[] };

export type ContentsEntry = { level: 2 | 3 | 4; slug: string; text: string };

export type MissingReference = { kind: "finding" | "paper"; id: string };
