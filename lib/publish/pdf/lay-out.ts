import { mainLanguage } from "#lib/base/language-tag.ts";
import { positionColours } from "../drawings/position-colours.ts";
import type { BylineEntry, PrintMatter } from "../print-matter.ts";
import { positionOrder } from "../references.ts";
import { headRows } from "../tables.ts";
import type { Block, FigureBlock, Inline, Link, NoteInline, TableRow, Words } from "../types.ts";

/** A formula as the typesetter takes it; null where it cannot, and the LaTeX is printed. */
export type FormulaWriter = (latex: string) => string | null;

type Layout = { matter: PrintMatter; formula: FormulaWriter };

/** What the template reads, as JSON. */
export function layOut(matter: PrintMatter, formula: FormulaWriter): unknown {
  const { model, date, logo } = matter;
  const layout = { matter, formula };
  return {
    ...matter,
    // Their bytes stand beside this in the typesetter's folder.
    pictures: undefined,
    model: undefined,
    language: mainLanguage(matter.language),
    fonts: fontsFor(matter.language),
    byline: matter.byline.map((each) => bylineOf(each, matter.language)),
    date: [date.year, date.month, date.day],
    logo: logo && fileOf("logo", logo.type),
    drawings: matter.drawings.map(({ svg, ...drawing }, index) => ({
      ...drawing,
      file: svg === null ? null : drawingFile(index),
    })),
    running: shortened(matter.title),
    foot: matter.institution,
    contents: model.contents.length > 0,
    blocks: blocksOf(model.blocks, layout),
    notes: model.notes.map((note) => ({ content: lineOf(note.content, layout) })),
    bibliography: (model.bibliography?.entries ?? []).map((entry) => lineOf(entry, layout)),
  };
}

/** A name in its own script is hyphenated and shaped by its language; by the text's where nobody said which it is. */
function bylineOf({ nativeLanguage, ...each }: BylineEntry, language: string) {
  return { ...each, nativeLanguage: mainLanguage(nativeLanguage || language) };
}

/** A title that leaves room beside it at the head of a page. */
function shortened(title: string): string {
  const most = 52;
  return title.length > most ? `${title.slice(0, most - 1).trimEnd()}…` : title;
}

/** Where a picture stands in the typesetter's folder. */
export function fileOf(name: string, type: "png" | "jpeg"): string {
  return `/${name}.${type}`;
}

/** The same for a picture that we drew. */
export function drawingFile(index: number): string {
  return `/drawing-${index}.svg`;
}

/** Han characters have the shapes of the language's own readers: its font comes before the other. */
export function fontsFor(language: string): string[] {
  const [japanese, korean] = ["Noto Serif JP", "Noto Serif KR"];
  const han = mainLanguage(language) === "ko" ? [korean, japanese] : [japanese, korean];
  return ["Source Serif 4", ...han, "Noto Naskh Arabic", "Noto Serif Hebrew"];
}

function blocksOf(blocks: Block[], layout: Layout): unknown[] {
  return blocks.map((block) => blockOf(block, layout));
}

function blockOf(block: Block, layout: Layout): unknown {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, content: lineOf(block.content, layout) };
    case "list":
      return { ...block, items: block.items.map((item) => blocksOf(item, layout)) };
    case "quotation":
    case "callout":
      return { ...block, blocks: blocksOf(block.blocks, layout) };
    case "table":
      return tableOf(block, layout);
    case "figure":
      return figureOf(block, layout);
    case "formula":
      return { ...block, typst: layout.formula(block.latex) };
    case "exchange":
      return { ...block, question: lineOf(block.question, layout), answer: blocksOf(block.answer, layout) };
    case "finding":
      return findingOf(block, layout.matter);
    case "paper":
      return paperOf(block);
    case "rule":
      return block;
  }
}

function lineOf(pieces: readonly (Inline | NoteInline | Words | Link)[], { formula }: Layout): unknown[] {
  return pieces.map((piece) =>
    piece.kind === "formula" ? { ...piece, typst: formula(piece.latex) } : piece,
  );
}

/** The rows at the top that hold nothing but the names of columns come again on every page; but not where they have notes or links,
 *  which stand once. */
function tableOf({ caption, rows }: Extract<Block, { kind: "table" }>, layout: Layout): unknown {
  const head = headRows(rows);
  return {
    kind: "table",
    caption: caption && { ...caption, content: lineOf(caption.content, layout) },
    head,
    repeats: !leadsAnywhere(rows.slice(0, head)),
    columns: Math.max(1, ...rows.slice(0, 1).map(widthOf)),
    rows: rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, blocks: blocksOf(cell.blocks, layout) })),
    })),
  };
}

function leadsAnywhere(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { kind } = value as { kind?: unknown };
  return kind === "note" || kind === "link" || Object.values(value).some(leadsAnywhere);
}

function widthOf({ cells }: TableRow): number {
  return cells.reduce((sum, { colspan }) => sum + colspan, 0);
}

/** Pixels of a picture that is as wide as the text. */
const fullWidth = 900;

function figureOf({ picture, alt, credit, caption }: FigureBlock, layout: Layout): unknown {
  const printed = picture && layout.matter.pictures[picture.id];
  return {
    kind: "figure",
    file: printed ? fileOf(picture.id, printed.type) : null,
    share: printed ? shareOf(printed) : 1,
    alt,
    credit,
    caption: { ...caption, content: lineOf(caption.content, layout) },
  };
}

/** Of the text's width; a picture higher than a page would not fit on any. */
function shareOf({ width, height }: { width: number; height: number }): number {
  const highest = 1.25;
  return Math.max(0.1, Math.min(1, width / fullWidth, (highest * width) / height));
}

function findingOf({ finding }: Extract<Block, { kind: "finding" }>, { labels, said }: PrintMatter): unknown {
  const { id, number, statement, outcome, positions } = finding;
  return {
    kind: "finding",
    number,
    statement,
    outcome: outcome && labels.outcomes[outcome],
    counts: positionOrder.flatMap((value) => {
      const count = positions[value] ?? 0;
      return count === 0
        ? []
        : [{ count, words: `${labels.positions[value]} ${count}`, colour: positionColours[value] }];
    }),
    said: said[id] ?? [],
  };
}

function paperOf({ paper }: Extract<Block, { kind: "paper" }>): unknown {
  const { title, href, authors, standfirst } = paper;
  return { kind: "paper", title, href, lines: [authors.join(", "), standfirst].filter(Boolean) };
}
