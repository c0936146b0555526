import type { CitationStyle } from "#lib/editor/cited-sources.ts";
import type { FindingReference, PaperReference, PictureReference } from "./references.ts";

/** A document as it is printed. Plain data: it can be stored as JSON and read back. */
export type Model = {
  blocks: Block[];
  /** In the order of reference; the first has number 1. */
  notes: Note[];
  contents: ContentsEntry[];
  /** What the document cites; null where it cites nothing. */
  bibliography: Bibliography | null;
  /** Findings, papers and sources the document refers to and nobody could fill in, in order. */
  missing: MissingReference[];
};

/** Every source a document cites, once, in the order of its style. `form` is short while the style's own citations are
 *  being made. */
export type Bibliography = {
  style: CitationStyle;
  form: "short" | "full";
  entries: (Words | Link)[][];
};

/** A citation: a note of its own, or words where it stands. */
export type CitationInText = { ownNote: boolean; text: (Words | Link)[] };

export type Block =
  | HeadingBlock
  | { kind: "paragraph"; blockId: string | null; content: Inline[]; end?: Tracked }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quotation"; blocks: Block[] }
  | { kind: "rule" }
  | { kind: "table"; caption: Caption | null; rows: TableRow[] }
  | FigureBlock
  | { kind: "callout"; blocks: Block[] }
  | ExchangeBlock
  | { kind: "formula"; blockId: string | null; latex: string }
  | { kind: "finding"; finding: FindingReference }
  | { kind: "paper"; paper: PaperReference };

/** `slug` is the heading's address in the page, unique in the document; `end` says what is suggested of its end. */
export type HeadingBlock = {
  kind: "heading";
  level: 2 | 3 | 4;
  slug: string;
  blockId: string | null;
  content: Inline[];
  end?: Tracked;
};

/** A question of an interview with its answer; the first has number 1. */
export type ExchangeBlock = {
  kind: "exchange";
  number: number;
  blockId: string | null;
  question: Inline[];
  answer: Block[];
};

/** `picture` is null where none was uploaded, or nobody could fill it in. */
export type FigureBlock = {
  kind: "figure";
  blockId: string | null;
  picture: PictureReference | null;
  /** What is read out in its place; empty where nobody has said it. */
  alt: string;
  /** Whose it is; may be empty. */
  credit: string;
  caption: Caption;
};

/** What stands over a table or under a figure. It may hold no words: the number is printed all the same. */
export type Caption = { number: number; blockId: string | null; content: Inline[] };

export type TableRow = { cells: TableCell[] };

/** `scope` says what a header cell is the header of; null for a cell of data. */
export type TableCell = { scope: "col" | "row" | null; colspan: number; rowspan: number; blocks: Block[] };

export type Inline =
  | Words
  | Link
  | Formula
  | ({ kind: "break" } & Worked)
  | ({ kind: "note"; number: number } & Worked);

/** What may stand in a note. */
export type NoteInline = Words | Link | Formula;

export type Words = { kind: "words"; text: string; styles: Style[] } & Worked;

/** `href` has passed `checkedHref`. */
export type Link = { kind: "link"; href: string; content: Words[] };

/** A formula in a line, as LaTeX that may be wrong: `drawFormula` makes it MathML or says what is. */
export type Formula = { kind: "formula"; latex: string } & Worked;

/** What is suggested of some words, of a node in a line, or of the end of a paragraph (which was split there, or is to
 *  be joined to the next one). `author` is a person's id, `at` an ISO instant. */
export type Tracked = {
  kind: "insertion" | "deletion" | "reformat";
  author: string;
  at: string;
  /** The form the words had, where it is their form that changes. */
  before?: Style[];
};

/** What a piece of a line carries where suggestions and comments are asked for. `threads` are ids. */
export type Worked = { tracked?: Tracked[]; threads?: string[] };

export type Style = "bold" | "italic" | "strike" | "code";

export type Note = { number: number; content: NoteInline[] };

export type ContentsEntry = { level: 2 | 3 | 4; slug: string; text: string };

export type MissingReference = { kind: "finding" | "paper" | "source"; id: string };
